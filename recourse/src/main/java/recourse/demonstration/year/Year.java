package recourse.demonstration.year;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import recourse.demonstration.story.HouseWords;
import recourse.organisation.BusinessCalendar;
import recourse.organisation.Calendars;
import recourse.organisation.Organisations;
import recourse.platform.Clock;
import recourse.platform.Drains;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;

/**
 * Lives through the year that ends now: every complaint by the real acts of the real people, in the
 * order of time. All of it is one transaction, so that a demonstration is whole or it is not there.
 */
@Component
public class Year {
    private static final Logger LOG = LoggerFactory.getLogger("recourse");
    private static final List<LocalTime> LOOKS = List.of(LocalTime.of(17, 5));

    private final Organisations organisations;
    private final Calendars calendars;
    private final Beginning beginning;
    private final Drains drains;
    private final Clock clock;

    Year(
            Organisations organisations,
            Calendars calendars,
            Beginning beginning,
            Drains drains,
            Clock clock) {
        this.organisations = organisations;
        this.calendars = calendars;
        this.beginning = beginning;
        this.drains = drains;
        this.clock = clock;
    }

    /** Takes part in the transaction that made the house. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void live() {
        live(LifePlans.NUMBER);
    }

    /** Only the first so many lives of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void live(int number) {
        var now = clock.instant();
        var calendar = calendars.of(organisations.defaultBrand());
        var agenda = new Agenda(clock, calendar);
        var words = new HashMap<java.util.Locale, HouseWords>();
        for (var plan : new LifePlans(calendar).until(now).subList(0, number)) {
            var life =
                    new Living(
                            plan, words.computeIfAbsent(plan.tale().language(), HouseWords::new));
            agenda.at(
                    plan.receivedAt().plus(Reception.delay(plan)),
                    () -> beginning.receive(life, agenda));
        }
        addLooks(agenda, calendar, now);
        addProgress(agenda, calendar, now);
        agenda.live(now);
        lookAtClocks();
    }

    private void addLooks(Agenda agenda, BusinessCalendar calendar, Instant now) {
        var today = LocalDate.ofInstant(now, calendar.zone());
        for (var day = today.minusDays(370); !day.isAfter(today); day = day.plusDays(1)) {
            if (calendar.isBusinessDay(day)) {
                for (var look : LOOKS) {
                    agenda.at(
                            day.atTime(look).atZone(calendar.zone()).toInstant(),
                            this::lookAtClocks);
                }
            }
        }
    }

    /** Whoever waits at a console sees the months go by. */
    private static void addProgress(Agenda agenda, BusinessCalendar calendar, Instant now) {
        var today = LocalDate.ofInstant(now, calendar.zone());
        for (var back = 11; back >= 0; back--) {
            var first = today.withDayOfMonth(1).minusMonths(back);
            agenda.at(
                    first.atStartOfDay(calendar.zone()).toInstant(),
                    () -> LOG.info("Making the demonstration: {}", YearMonth.from(first)));
        }
    }

    private void lookAtClocks() {
        drains.run("deadlines");
        drains.run("unowned");
        drains.run("ratings");
        drains.run("delivery");
    }
}
