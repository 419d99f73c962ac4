package recourse.taxonomy;

import recourse.platform.Words;

import java.util.UUID;

/** Why something happened; "not known yet" is one, counted apart. */
public record RootCause(UUID id, String key, Words name, boolean unknown) {}
