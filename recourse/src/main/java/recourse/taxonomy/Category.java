package recourse.taxonomy;

import org.jspecify.annotations.Nullable;

import recourse.platform.Words;

import java.util.List;
import java.util.UUID;

/**
 * What a complaint is about: a place in the tree, with what a model and a person need to recognise
 * it.
 */
public record Category(
        UUID id,
        @Nullable UUID parentId,
        String key,
        Words name,
        Words description,
        List<Words> examples,
        Severity defaultSeverity) {}
