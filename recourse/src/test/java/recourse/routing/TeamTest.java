package recourse.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import recourse.complaint.Complaint;
import recourse.complaint.ComplaintFilter;
import recourse.complaint.Complaints;
import recourse.timeline.Timeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class TeamTest extends RoutedTest {
    @Test
    void tellsTheLeadsAfterFourWorkingHoursWithoutAnOwner() {
        house.clock.set(Instant.parse("2026-03-06T14:00:00Z"));
        var complaint = receive();
        house.clock.set(Instant.parse("2026-03-09T09:59:00Z"));
        bean(TellUnowned.class).drain();
        assertThat(told(complaint)).isZero();
        // Two hours on Friday, two on Monday.
        house.clock.set(Instant.parse("2026-03-09T10:00:00Z"));
        bean(TellUnowned.class).drain();
        bean(TellUnowned.class).drain();
        assertThat(told(complaint)).isEqualTo(1);
        assertThat(unownedTooLong()).contains(complaint.id());
        assertThat(page("lead", "/team").body())
                .contains(
                        "had no owner for more than 4 working hours", complaint.reference().text());
        assertThat(page("lead", "/inbox?unowned=too-long").body())
                .contains(complaint.reference().text());
        assertThat(api("POST", api(complaint), "{\"owner\": \"handler\"}").status()).isEqualTo(200);
        assertThat(unownedTooLong()).doesNotContain(complaint.id());
    }

    @Test
    void showsTheLoadOnlyToWhoMayAssign() {
        assertThat(api("GET", "/api/v1/workload", null).body())
                .contains("\"userName\":\"handler\"", "\"overdue\":");
        assertThat(page("lead", "/team?person=handler").status()).isEqualTo(200);
        assertThat(page("handler", "/team").status()).isEqualTo(403);
        assertThat(page(null, "/team").status()).isNotEqualTo(200);
    }

    @Test
    void countsWhatIsOpenDueTodayAndOverdue() {
        var before = load();
        house.clock.set(Instant.parse("2026-06-01T08:00:00Z"));
        var dueToday = assessed("cards");
        var overdue = assessed("cards");
        assertThat(dueToday.due()).isNotNull();
        house.clock.set(Instant.parse("2026-06-02T08:00:00Z"));
        assertThat(load().open()).isEqualTo(before.open() + 2);
        assertThat(load().dueToday()).isEqualTo(before.dueToday() + 2);
        house.clock.set(Instant.parse("2026-06-02T16:00:00Z"));
        assertThat(load().overdue()).isGreaterThanOrEqualTo(before.overdue() + 2);
        close(overdue);
        assertThat(load().open()).isEqualTo(before.open() + 1);
    }

    @Test
    void movesSeveralAndSaysOfEachWhatBecameOfIt() {
        var mine = assessed("cards");
        var closed = assessed("cards");
        close(closed);
        var answer =
                api(
                        "POST",
                        "/api/v1/workload/moves",
                        "{\"references\": [\"%s\", \"%s\", \"RC-AAAA-AAAA\"], \"owner\": \"handler2\"}"
                                .formatted(mine.reference(), closed.reference()));
        assertThat(answer.body())
                .contains(
                        "\"moved\":true",
                        "routing.assignment.closed",
                        "platform.refused.not-visible");
        assertThat(reload(mine).ownerId()).isEqualTo(member("handler2").id());
        var page =
                form(
                        "lead",
                        "/team/moves",
                        Map.of("reference", closed.reference().text(), "owner", "handler"));
        assertThat(page.body()).contains(closed.reference() + " stayed where it is");
        assertThat(
                        form("lead", "/team/moves", Map.of("reference", closed.reference().text()))
                                .body())
                .contains("Give these to somebody else");
        assertThat(
                        form(
                                        "handler",
                                        "/team/moves",
                                        Map.of(
                                                "reference",
                                                mine.reference().text(),
                                                "owner",
                                                "handler"))
                                .status())
                .isEqualTo(403);
    }

    @Test
    void setsAwayOnlyOneselfOrWhomOneLeads() {
        assertThat(setAway("handler2", "handler2")).isEqualTo(303);
        assertThat(setAway("handler", "handler2")).isEqualTo(403);
        assertThat(setAway("lead", "handler")).isEqualTo(303);
        assertThat(setAway("lead", "handler2")).as("of another team").isEqualTo(403);
        assertThat(member("handler").present()).isFalse();
    }

    @Test
    void letsOnlyAdministratorsChangeTheRules() {
        assertThat(page("admin", "/settings/routing").body())
                .contains("Cards and payments › Paying by card › Double charge");
        assertThat(page("lead", "/settings/routing").status()).isEqualTo(403);
        var rule = Map.of("category", "cards.double-charge", "team", "delivery");
        assertThat(form("lead", "/settings/routing", rule).status()).isEqualTo(403);
        assertThat(form("admin", "/settings/routing", rule).status()).isEqualTo(303);
        assertThat(assessed("cards.double-charge").teamId()).isEqualTo(team("delivery"));
        form("admin", "/settings/routing", Map.of("category", "cards.double-charge", "team", ""));
        assertThat(assessed("cards.double-charge").teamId()).isEqualTo(team("payments"));
    }

    private TeamLoad.Share load() {
        return bean(TeamLoad.class).of(staff("lead")).people().stream()
                .filter(share -> share.userName().equals("handler"))
                .findFirst()
                .orElseThrow();
    }

    private int setAway(String who, String whom) {
        return form(
                        who,
                        "/team/people/" + member(whom).id() + "/presence",
                        Map.of("present", "false"))
                .status();
    }

    private long told(Complaint complaint) {
        return bean(Timeline.class).of(complaint.id()).stream()
                .filter(entry -> entry.kind().equals("unowned-too-long"))
                .count();
    }

    private List<UUID> unownedTooLong() {
        var filter = ComplaintFilter.builder().within(List.of(Unowned.tooLong())).build();
        return bean(Complaints.class)
                .list(PROGRAM, filter, Complaints.Order.NEWEST, null, 200)
                .items()
                .stream()
                .map(Complaint::id)
                .toList();
    }
}
