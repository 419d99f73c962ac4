package recourse.desk;

import org.springframework.transaction.support.TransactionTemplate;

import recourse.RecourseTest;
import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.complaint.InvolvedRole;
import recourse.complaint.Involvements;
import recourse.complaint.Particulars;
import recourse.identity.People;
import recourse.identity.Viewer;
import recourse.platform.Json;
import recourse.taxonomy.Severity;
import recourse.taxonomy.Taxonomy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Complaints to look at, each with words of its own. */
abstract class DeskTest extends RecourseTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    protected static final Viewer PROGRAM = new Viewer.Program("test");

    /** Files a complaint and answers its reference. */
    protected String filed(String narrative) {
        return filed(narrative, "Pat Doe");
    }

    protected String filed(String narrative, String name) {
        var answer =
                api(
                        "POST",
                        "/api/v1/complaints",
                        Json.write(
                                java.util.Map.of(
                                        "channel",
                                        "WEB",
                                        "externalId",
                                        "desk-" + NUMBER.incrementAndGet(),
                                        "narrative",
                                        narrative,
                                        "complainant",
                                        java.util.Map.of(
                                                "name", name, "email", "pat@example.com"))));
        return Json.fields(answer.body()).get("reference").toString();
    }

    protected Complaint complaint(String reference) {
        return bean(Complaints.class).get(PROGRAM, reference);
    }

    protected void give(String reference, String team, String owner) {
        var people = bean(People.class);
        bean(Particulars.class)
                .assign(
                        complaint(reference),
                        people.teamNamed(team).orElseThrow().id(),
                        owner.isEmpty() ? null : people.named(owner).orElseThrow().id(),
                        PROGRAM.actor(),
                        "test");
    }

    protected void classify(String reference, String category, Severity severity) {
        var id = bean(Taxonomy.class).categoryNamed(category).orElseThrow().id();
        bean(Particulars.class)
                .classify(complaint(reference), id, severity, 50, PROGRAM.actor(), "test");
    }

    protected void complainOf(String reference, String userName) {
        UUID staff = staff(userName).id();
        inTransaction(() ->
                bean(Involvements.class)
                        .involve(
                                complaint(reference).id(),
                                InvolvedRole.COMPLAINED_OF,
                                null,
                                staff,
                                null,
                                PROGRAM.actor()));
    }

    protected void inTransaction(Runnable act) {
        bean(TransactionTemplate.class).executeWithoutResult(status -> act.run());
    }

    /** The references of a list of the API, in its order. */
    @SuppressWarnings("unchecked")
    protected List<String> references(Answer answer) {
        var items = (List<java.util.Map<String, Object>>) Json.fields(answer.body()).get("items");
        return items.stream().map(item -> item.get("reference").toString()).toList();
    }
}
