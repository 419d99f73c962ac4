package astray.timeline;

import astray.complaint.ComplaintManager;

class Upward {
    private final ComplaintManager above = new ComplaintManager();
}
