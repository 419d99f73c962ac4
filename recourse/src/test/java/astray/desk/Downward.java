package astray.desk;

import astray.platform.Clock;

/** Allowed: a lower layer. */
class Downward {
    private final Clock clock = new Clock();
}
