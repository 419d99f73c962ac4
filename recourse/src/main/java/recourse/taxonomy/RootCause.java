package recourse.taxonomy;

import java.util.UUID;
import recourse.platform.Words;

/** Why something happened; "not known yet" is one, counted apart. */
public record RootCause(UUID id, String key, Words name, boolean unknown) {}
