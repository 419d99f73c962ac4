package recourse.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import recourse.CaseTest;
import recourse.party.Persons;
import recourse.timeline.Entry;
import recourse.timeline.Timeline;

import java.time.Instant;
import java.util.Map;

class CorrectionsTest extends CaseTest {
    private static final String EARLIER =
            """
            {"receivedAt": "2026-02-27T10:00:00+01:00", "reason": "It lay in the letter box"}\
            """;

    @Test
    void keepTheOldValueOnTheTimeline() {
        var reference = owned();
        ok(
                204,
                as(
                        "handler",
                        "POST",
                        reference,
                        "/corrections",
                        "{\"fields\": {\"product\": \"Sofa\"}, \"reason\": \"Heard on the phone\"}"));
        ok(
                204,
                as(
                        "handler",
                        "POST",
                        reference,
                        "/corrections",
                        "{\"fields\": {\"product\": \"Armchair\"}, \"reason\": \"Misheard\"}"));
        assertThat(complaint(reference).product()).isEqualTo("Armchair");
        assertThat(last(reference, "corrected").particulars().toString())
                .contains("Sofa", "Armchair", "Misheard");
    }

    @Test
    void refuseUnknownFieldsAndMissingReasons() {
        var reference = owned();
        ok(
                400,
                as(
                        "handler",
                        "POST",
                        reference,
                        "/corrections",
                        "{\"fields\": {\"stage\": \"CLOSED\"}, \"reason\": \"x\"}"));
        ok(
                422,
                as(
                        "handler",
                        "POST",
                        reference,
                        "/corrections",
                        "{\"fields\": {\"product\": \"x\"}}"));
    }

    @Test
    void changeAPersonWithTheOldDetailsKept() {
        var reference = owned();
        var person = bean(Involvements.class).of(complaint(reference).id()).getFirst().personId();
        ok(
                204,
                as(
                        "handler",
                        "POST",
                        reference,
                        "/people/" + person + "/corrections",
                        "{\"fields\": {\"name\": \"Pat Dow\", \"phone\": \"0301\"}, \"reason\": \"Spelt on the phone\"}"));
        var details =
                bean(Persons.class)
                        .find(java.util.Objects.requireNonNull(person))
                        .orElseThrow()
                        .details();
        assertThat(details.name()).isEqualTo("Pat Dow");
        assertThat(details.email()).isEqualTo("pat@example.com");
        assertThat(complaint(reference).complainantName()).isEqualTo("Pat Dow");
        assertThat(last(reference, "person-corrected").particulars().toString())
                .contains("Pat Doe", "Pat Dow");
    }

    @Test
    void endTheLinksThatWentToAnAddressThatWasNotTheComplainants() {
        var reference = owned();
        var complaint = complaint(reference);
        var person = bean(Involvements.class).of(complaint.id()).getFirst().personId();
        var links = bean(TrackingLink.class);
        var former = links.path(complaint);
        var code = links.code(complaint);
        var corrections = "/people/" + person + "/corrections";
        var told = "{\"fields\": {\"%s\": \"%s\"}, \"reason\": \"Spelt on the phone\"}";
        ok(204, as("handler", "POST", reference, corrections, told.formatted("phone", "0301")));
        ok(200, page(null, former));
        ok(
                204,
                as(
                        "handler",
                        "POST",
                        reference,
                        corrections,
                        told.formatted("email", "pat.dow@example.com")));
        ok(404, page(null, former));
        ok(200, page(null, links.path(complaint(reference))));
        assertThat(links.code(complaint(reference))).isNotEqualTo(code);
    }

    @Test
    void moveAReceiptOnlyWithASecondPerson() {
        var reference = owned();
        var before = complaint(reference).receivedAt();
        var id =
                field(
                        ok(202, as("lead", "POST", reference, "/receipt-corrections", EARLIER)),
                        "id");
        ok(409, as("handler", "POST", reference, "/receipt-corrections", EARLIER));
        ok(403, as("lead", "POST", reference, "/receipt-corrections/" + id + "/approval", null));
        assertThat(complaint(reference).receivedAt()).isEqualTo(before);
        assertThat(at("admin", "GET", "/api/v1/approvals", null).body()).contains(reference);
        ok(204, as("admin", "POST", reference, "/receipt-corrections/" + id + "/approval", null));
        assertThat(complaint(reference).receivedAt())
                .isEqualTo(Instant.parse("2026-02-27T09:00:00Z"));
        var found =
                bean(Complaints.class)
                        .list(
                                PROGRAM,
                                ComplaintFilter.builder().text("sofa").build(),
                                Complaints.Order.NEWEST,
                                null,
                                200);
        assertThat(found.items()).extracting(one -> one.reference().text()).contains(reference);
        assertThat(bean(ReceiptCorrections.class).of(complaint(reference).id()).getLast().before())
                .isEqualTo(before);
    }

    @Test
    void refuseAReceiptThatNobodyCanMean() {
        var reference = owned();
        for (var year : new String[] {"0001", "-200000", "1999", "2099", "-999999999"}) {
            var moved = EARLIER.replace("2026", year);
            assertThat(as("lead", "POST", reference, "/receipt-corrections", moved).status())
                    .as(year)
                    .isIn(400, 422);
            var typed =
                    Map.of(
                            "receivedAt",
                            year + "-02-27T10:00",
                            "reason",
                            "It lay in the letter box");
            assertThat(
                            form("lead", "/complaints/" + reference + "/receipt-corrections", typed)
                                    .status())
                    .as(year)
                    .isEqualTo(422);
        }
    }

    @Test
    void shutOutEverybodyWhoIsNotNamed() {
        var reference = owned();
        ok(
                403,
                as(
                        "handler",
                        "POST",
                        reference,
                        "/restriction",
                        "{\"people\": [\"handler\"], \"reason\": \"x\"}"));
        ok(
                422,
                as(
                        "lead",
                        "POST",
                        reference,
                        "/restriction",
                        "{\"people\": [\"handler2\"], \"reason\": \"x\"}"));
        ok(
                204,
                as(
                        "lead",
                        "POST",
                        reference,
                        "/restriction",
                        "{\"people\": [\"lead\"], \"reason\": \"About a neighbour\"}"));
        assertThat(bean(Complaints.class).find(staff("handler"), complaint(reference).id()))
                .isEmpty();
        assertThat(bean(Complaints.class).find(staff("admin"), complaint(reference).id()))
                .isEmpty();
        ok(204, as("lead", "DELETE", reference, "/restriction?reason=over", null));
        assertThat(bean(Complaints.class).find(staff("handler"), complaint(reference).id()))
                .isPresent();
    }

    @Test
    void hideItFromThePersonComplainedOfEverywhere() {
        var reference = owned();
        ok(204, as("lead", "POST", reference, "/complained-of", "{\"staff\": \"handler\"}"));
        var complaints = bean(Complaints.class);
        assertThat(complaint(reference).ownerId()).isNull();
        assertThat(complaints.find(staff("handler"), complaint(reference).id())).isEmpty();
        var theirs =
                complaints.list(
                        staff("handler"),
                        ComplaintFilter.builder().text("sofa").build(),
                        Complaints.Order.NEWEST,
                        null,
                        200);
        assertThat(theirs.items())
                .extracting(one -> one.reference().text())
                .doesNotContain(reference);
        ok(
                204,
                as(
                        "lead",
                        "DELETE",
                        reference,
                        "/complained-of/" + staff("handler").id() + "?reason=mistaken",
                        null));
        assertThat(complaints.find(staff("handler"), complaint(reference).id())).isPresent();
    }

    private Entry last(String reference, String kind) {
        return bean(Timeline.class).of(complaint(reference).id()).stream()
                .filter(entry -> entry.kind().equals(kind))
                .toList()
                .getLast();
    }
}
