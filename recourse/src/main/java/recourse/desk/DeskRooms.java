package recourse.desk;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import recourse.complaint.BulkAct;
import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.platform.NavigationItem;

/** Where the desk stands in the staff's rail, and what it does with several complaints at once. */
@Configuration
class DeskRooms {
    @Bean
    NavigationItem inboxRoom() {
        return new NavigationItem(
                "desk.inbox", "/inbox", "inbox", 10, Viewer.Staff.class::isInstance);
    }

    @Bean
    NavigationItem complaintsRoom() {
        return new NavigationItem(
                "desk.complaints", "/complaints", "complaints", 20, Viewer.Staff.class::isInstance);
    }

    @Bean
    BulkAct markAsRead() {
        return new BulkAct(
                "desk.bulk.read", "/inbox/reading", 90, viewer -> viewer.may(Permission.WORK));
    }
}
