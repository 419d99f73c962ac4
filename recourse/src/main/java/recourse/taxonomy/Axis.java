package recourse.taxonomy;

import java.util.UUID;
import recourse.platform.Words;

/** A product or a site: an axis of its own beside the category. */
public record Axis(UUID id, String key, Words name) {}
