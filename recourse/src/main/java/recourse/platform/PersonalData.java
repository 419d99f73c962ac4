package recourse.platform;

import java.util.UUID;

/** A module's share of what is known about the people of one complaint: erased on their request. */
public interface PersonalData {
    /**
     * Removes the person's text and details from the rows of one complaint, keeping what figures
     * need.
     */
    void erase(UUID complaintId);
}
