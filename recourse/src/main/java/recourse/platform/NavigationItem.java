package recourse.platform;

/** One entry of the staff's rail; its name is the text under its key. */
public interface NavigationItem {
    String key();

    String path();

    /** An icon of icons.svg, without its prefix. */
    String icon();

    int order();

    /** Whether this signed-in viewer has business there. */
    boolean visibleTo(Object viewer);

    /** Whether a page belongs to this entry. */
    default boolean covers(String address) {
        return address.equals(path()) || address.startsWith(path() + "/");
    }
}
