package recourse.correspondence;

import recourse.complaint.Complaint;

/**
 * The address at which a reader stops mails of this kind with one click (RFC 8058). Whoever sends
 * mails that nobody has to read gives one.
 */
public interface WayOut {
    MessageKind kind();

    String url(Complaint complaint);
}
