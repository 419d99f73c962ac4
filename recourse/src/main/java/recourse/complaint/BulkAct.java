package recourse.complaint;

import recourse.identity.Viewer;

import java.util.function.Predicate;

/**
 * Something that a module does with several complaints picked from a list: its button posts their
 * references as {@code reference} to the path.
 */
public record BulkAct(String key, String path, int order, Predicate<Viewer> offered) {}
