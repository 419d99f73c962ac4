package recourse.taxonomy;

import recourse.platform.Words;

import java.util.UUID;

/** A product or a site: an axis of its own beside the category. */
public record Axis(UUID id, String key, Words name) {}
