package recourse.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/** Knows who reads; answered once a page by the module that knows people. */
public interface Readers {
    Reader of(HttpServletRequest request);
}
