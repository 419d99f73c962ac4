package recourse.routing;

import org.junit.jupiter.api.AfterEach;

import recourse.RecourseTest;
import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.complaint.FactKind;
import recourse.complaint.Lifecycle;
import recourse.complaint.Particulars;
import recourse.identity.People;
import recourse.identity.Role;
import recourse.identity.StaffMember;
import recourse.identity.Team;
import recourse.identity.Viewer;
import recourse.taxonomy.Severity;
import recourse.taxonomy.Taxonomy;
import recourse.timeline.Actor;

import java.util.UUID;

/** Complaints that find their way, and the people they may go to. */
abstract class RoutedTest extends RecourseTest {
    static final Viewer PROGRAM = new Viewer.Program("test");
    static final Actor MODEL = Actor.system("test");

    @AfterEach
    void everybodyIsBack() {
        var people = bean(People.class);
        people.all().forEach(member -> people.setPresent(member.id(), !isNewcomer(member)));
    }

    Complaint receive() {
        var location =
                api("POST", "/api/v1/complaints", "{\"narrative\": \"You charged me twice.\"}")
                        .header("Location");
        return bean(Complaints.class)
                .get(PROGRAM, location.substring(location.lastIndexOf('/') + 1));
    }

    Complaint assessed(String category) {
        return assess(receive(), category);
    }

    Complaint assess(Complaint complaint, String category) {
        bean(Particulars.class)
                .classify(complaint, category(category), Severity.NORMAL, 0, MODEL, "test");
        bean(Lifecycle.class)
                .record(complaint.id(), FactKind.ASSESSED, MODEL, Lifecycle.Detail.NONE);
        return reload(complaint);
    }

    void close(Complaint complaint) {
        bean(Lifecycle.class).record(complaint.id(), FactKind.CLOSED, MODEL, Lifecycle.Detail.NONE);
    }

    Complaint reload(Complaint complaint) {
        return bean(Complaints.class).get(PROGRAM, complaint.id());
    }

    String why(Complaint complaint) {
        return bean(AssignmentWords.class)
                .toTheHouse(bean(Assignments.class).newest(complaint.id()).orElseThrow());
    }

    /** A handler who joins for one test, and is away in the others. */
    StaffMember newcomer(String name, UUID teamId) {
        var people = bean(People.class);
        var handler = member("handler");
        var role = new Role(handler.roleId(), "handler", "Case handler", handler.permissions());
        var id = people.addStaff("new-" + name, name, name + "@example.org", name, role);
        people.join(id, new Team(teamId, "", "", null), false);
        return member("new-" + name);
    }

    StaffMember member(String userName) {
        return bean(People.class).named(userName).orElseThrow();
    }

    UUID team(String key) {
        return bean(People.class).teamNamed(key).orElseThrow().id();
    }

    UUID category(String key) {
        return bean(Taxonomy.class).categoryNamed(key).orElseThrow().id();
    }

    static String api(Complaint complaint) {
        return "/api/v1" + page(complaint);
    }

    static String page(Complaint complaint) {
        return "/complaints/" + complaint.reference() + "/assignment";
    }

    private static boolean isNewcomer(StaffMember member) {
        return member.userName().startsWith("new-");
    }
}
