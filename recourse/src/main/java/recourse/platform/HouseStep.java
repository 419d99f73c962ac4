package recourse.platform;

import java.util.function.BooleanSupplier;

/**
 * One thing that a new house needs before complaints find their way through it, with the page where
 * it is done. The guided list goes away when all of them are.
 */
public record HouseStep(String key, String path, int order, BooleanSupplier done) {}
