package recourse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import recourse.complaint.Due;
import recourse.complaint.Particulars;
import recourse.taxonomy.Severity;

import java.time.Duration;

class InboxPageTest extends DeskTest {
    @ParameterizedTest
    @EnumSource(InboxView.class)
    void showsEachView(InboxView view) {
        assertThat(page("lead", "/inbox?view=" + view.key()).status()).isEqualTo(200);
        assertThat(page("lead", "/inbox?view=" + view.key() + "&lang=de").status()).isEqualTo(200);
    }

    @Test
    void beginsWithTheTeamsListInFewQuestions() {
        var reference = filed("The glockenspiel rusts.");
        give(reference, "payments", "");
        page("handler", "/inbox");
        var page = page("handler", "/inbox");
        assertThat(page.body())
                .contains("<h1>My team</h1>", "“The glockenspiel rusts.”", reference);
        // Counted anew, because something was written meanwhile; otherwise they are three fewer.
        assertThat(CasePageTest.queries(page)).isLessThanOrEqualTo(8);
    }

    @Test
    void groupsByWhatTimeAsks() {
        var late = filed("The vuvuzela is late.");
        give(late, "payments", "");
        classify(late, "cards.double-charge", Severity.CRITICAL);
        due(late, Duration.ofHours(-2));
        var soon = filed("The vuvuzela is soon due.");
        give(soon, "payments", "");
        due(soon, Duration.ofHours(2));
        var body = page("handler", "/inbox?view=team&limit=200").body();
        assertThat(body)
                .contains(
                        "Overdue",
                        "past the time we promised",
                        "2 hours over",
                        "Due today",
                        "in 2 hours",
                        "<b>Critical</b>");
        assertThat(body.indexOf(late)).isLessThan(body.indexOf(soon));
    }

    @Test
    void readsFiltersAsASentenceAndLetsEachGo() {
        var body = page("handler", "/inbox?view=team&severity=HIGH&category=cards").body();
        assertThat(body)
                .contains("High severity", "Cards", "href=\"/inbox?view=team&amp;category=cards\"");
    }

    @ParameterizedTest
    @CsvSource({
        "fellDueFrom=2026-02-01, with a deadline from, mit einer Frist ab",
        "fellDueTo=2026-02-01, with a deadline until, mit einer Frist bis",
        "rated=true, >rated , >bewertet ",
        "channel=PHONE, by Phone, Eingang: Telefon",
        "unowned=too-long, without an owner for too long, zu lange ohne Zuständige",
        "clock=first-response, deadline: First response, Frist: Erste Antwort",
        "clockState=met-late, that is met late, die zu spät eingehalten ist",
        "regime=house, rules House policy, Regeln Hausregeln",
        "receivedFrom=2026-02-01, received from, eingegangen ab",
    })
    void saysEachFilterInWords(String filter, String english, String german) {
        var page = page("lead", "/inbox?view=all&" + filter).body();
        assertThat(page).contains(english).doesNotContain("2026-02-01 <", "2026-02-01,");
        assertThat(page("lead", "/inbox?view=all&lang=de&" + filter).body()).contains(german);
    }

    @Test
    void saysWhatWouldBeHereWhereNothingIs() {
        assertThat(page("handler", "/inbox?q=xylorimbatrix").body())
                .contains("Nothing fits all of this");
        assertThat(page("compliance", "/inbox?view=mine").body())
                .contains("Nothing is yours at the moment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"view=nothing", "colour=red", "severity=terrible", "limit=1000"})
    void refusesWhatItDoesNotKnow(String query) {
        assertThat(page("handler", "/inbox?" + query).status()).isEqualTo(400);
    }

    @Test
    void exportsTheWholeListWithoutFormulas() {
        var reference =
                filed(
                        "=HYPERLINK(\"http://evil.example\") is what my sousaphone says.",
                        "+49 \"Pat\"");
        var answer = page("quality", "/inbox.csv?q=sousaphone");
        assertThat(answer.header("Content-Type")).startsWith("text/csv");
        assertThat(answer.header("Content-Disposition")).contains("attachment");
        assertThat(answer.body())
                .contains(reference, "\"'=HYPERLINK(\"\"http", "\"'+49 \"\"Pat\"\"\"");
        assertThat(page("handler", "/inbox.csv").status()).isEqualTo(403);
    }

    @Test
    void marksSeveralAsRead() {
        var reference = filed("The kazoo is silent.");
        give(reference, "payments", "");
        form(
                "handler",
                "/inbox/reading",
                java.util.Map.of("reference", reference, "upTo", house.clock.instant().toString()));
        assertThat(complaint(reference).unreadSince()).isNull();
    }

    private void due(String reference, Duration in) {
        inTransaction(() ->
                bean(Particulars.class)
                        .dueNext(
                                complaint(reference).id(),
                                new Due("final-response", house.clock.instant().plus(in))));
    }
}
