package recourse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import recourse.complaint.Due;
import recourse.complaint.Particulars;
import recourse.platform.Json;
import recourse.taxonomy.Severity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class ListingComplaintsTest extends DeskTest {
    @Test
    void showsEachComplaintInTheFieldsOfTheContract() {
        filed("The zither in the window was sold under my hands.");
        var item =
                (java.util.Map<?, ?>)
                        ((List<?>) Json.fields(list("?q=zither").body()).get("items")).getFirst();
        assertThat(item.keySet())
                .hasToString(
                        "[reference, subject, gist, kind, stage, conditions, category, severity, priority, team, owner,"
                                + " complainant, receivedAt, nextDue]");
        assertThat(item.get("gist")).isEqualTo("The zither in the window was sold under my hands.");
        assertThat(item.get("complainant")).isEqualTo("Pat Doe");
    }

    @Test
    void findsByWordsFiltersAndReference() {
        var reference = filed("The bassoon came without its reed and nobody answers.");
        classify(reference, "cards.double-charge", Severity.HIGH);
        give(reference, "payments", "handler");
        var others = "q=bassoon&";
        for (var filter :
                List.of(
                        "severity=high",
                        "severity=LOW,HIGH",
                        "severity=LOW&severity=HIGH",
                        "category=cards",
                        "category=cards.double-charge",
                        "team=payments",
                        "owner=handler",
                        "stage=RECEIVED",
                        "kind=COMPLAINT",
                        "open=true",
                        "unread=true",
                        "brand=bank",
                        "receivedFrom=2020-01-01",
                        "receivedTo=today",
                        "clock=acknowledge",
                        "clockState=running",
                        "regime=house",
                        "receivedFrom=2020-01-01T00:00:00%2B01:00")) {
            assertThat(references(list("?" + others + filter)))
                    .as(filter)
                    .containsExactly(reference);
        }
        for (var filter :
                List.of(
                        "severity=LOW",
                        "category=delivery",
                        "team=delivery",
                        "owner=nobody",
                        "stage=CLOSED",
                        "kind=ENQUIRY",
                        "open=false",
                        "unread=false",
                        "brand=shop",
                        "receivedTo=2020-01-01",
                        "condition=REFUSED",
                        "outcome=UPHELD",
                        "ending=SPAM",
                        "clockState=overdue",
                        "rating=1",
                        "closedFrom=2020-01-01",
                        "dueTo=now",
                        "cause=process",
                        "product=x",
                        "site=y",
                        "team=none")) {
            assertThat(references(list("?" + others + filter))).as(filter).isEmpty();
        }
        assertThat(references(list("?q=" + reference.toLowerCase(java.util.Locale.ROOT))))
                .containsExactly(reference);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "colour=red",
                "clock=cuckoo",
                "clock=acknowledge&clockState=LOST",
                "regime=none",
                "flag=any",
                "severity=terrible",
                "category=nowhere",
                "team=nobodys",
                "owner=nobody-known",
                "owner=me",
                "stage=DONE",
                "rating=6",
                "open=perhaps",
                "dueFrom=yesterday",
                "receivedTo=2026-13-01",
                "receivedFrom=0001-01-01",
                "limit=0",
                "limit=201",
                "limit=x",
                "sort=best",
                "after=nonsense",
                "after=AAAA",
                "view=mine",
                "owner=handler,lead"
            })
    void refusesWhatItDoesNotKnowByName(String query) {
        var answer = list("?" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"");
    }

    @Test
    void pagesWithoutGapsWhileNewOnesComeIn() {
        var expected = new ArrayList<String>();
        for (var i = 0; i < 7; i++) {
            expected.addFirst(filed("Number " + i + " of the ocarinas has a crack."));
            house.clock.advance(Duration.ofSeconds(1));
        }
        var seen = new ArrayList<String>();
        var next = "";
        do {
            var answer = list("?q=ocarinas&limit=2" + (next.isEmpty() ? "" : "&after=" + next));
            seen.addAll(references(answer));
            filed("Yet another of the ocarinas has a crack.");
            next = String.valueOf(Json.fields(answer.body()).get("next"));
        } while (!next.equals("null"));
        assertThat(seen).containsExactlyElementsOf(expected);
    }

    @Test
    void listsWhatHasADateFirstAndThenTheRest() {
        var late = marimba("late", Duration.ofDays(3));
        var soon = marimba("soon", Duration.ofDays(1));
        var same = marimba("soon as well", Duration.ofDays(1).plusSeconds(1));
        var without = marimba("without a date", null);
        var query = "?sort=due&limit=1&severity=CRITICAL&category=delivery.damaged";
        var forward = walk(query, "after", "next");
        assertThat(forward).containsExactly(soon, same, late, without);
    }

    @Test
    void turnsPagesBackToTheSameRows() {
        for (var i = 0; i < 5; i++) {
            bodhran(Duration.ofDays(i / 2));
        }
        bodhran(null);
        var queries = bean(ListQueries.class);
        var inbox = bean(Inbox.class);
        var asked =
                java.util.Map.of(
                        "severity",
                        List.of("LOW"),
                        "category",
                        List.of("cards"),
                        "sort",
                        List.of("due"),
                        "limit",
                        List.of("2"));
        var first = inbox.list(PROGRAM, queries.read(PROGRAM, asked));
        var second = inbox.list(PROGRAM, queries.read(PROGRAM, with(asked, "after", first.next())));
        var third = inbox.list(PROGRAM, queries.read(PROGRAM, with(asked, "after", second.next())));
        assertThat(third.next()).isNull();
        var back =
                inbox.list(PROGRAM, queries.read(PROGRAM, with(asked, "before", third.previous())));
        assertThat(back.items()).isEqualTo(second.items());
        var backAgain =
                inbox.list(PROGRAM, queries.read(PROGRAM, with(asked, "before", back.previous())));
        assertThat(backAgain.items()).isEqualTo(first.items());
        assertThat(backAgain.previous()).isNull();
        assertThat(backAgain.next()).isEqualTo(first.next());
    }

    @Test
    void takesNothingToSayForNoFilter() {
        assertThat(list("?severity=&owner=&q=").status()).isEqualTo(200);
    }

    private List<String> walk(String query, String parameter, String field) {
        var seen = new ArrayList<String>();
        var next = "";
        do {
            var answer = list(query + (next.isEmpty() ? "" : "&" + parameter + "=" + next));
            seen.addAll(references(answer));
            next = String.valueOf(Json.fields(answer.body()).get(field));
        } while (!next.equals("null"));
        return seen;
    }

    private void bodhran(@Nullable Duration in) {
        var reference = filed("A bodhrán with a hole in it.");
        classify(reference, "cards", Severity.LOW);
        due(reference, in);
    }

    private String marimba(String words, @Nullable Duration in) {
        var reference = filed("A marimba, " + words + ".");
        classify(reference, "delivery.damaged", Severity.CRITICAL);
        return due(reference, in);
    }

    private String due(String reference, @Nullable Duration in) {
        var due = in == null ? null : new Due("final-response", house.clock.instant().plus(in));
        inTransaction(() -> bean(Particulars.class).dueNext(complaint(reference).id(), due));
        return reference;
    }

    private static java.util.Map<String, List<String>> with(
            java.util.Map<String, List<String>> asked, String name, String value) {
        var all = new java.util.TreeMap<>(asked);
        all.put(name, List.of(value));
        return all;
    }

    private Answer list(String query) {
        return api("GET", "/api/v1/complaints" + query, null);
    }
}
