package recourse.demonstration.seed;

import org.jooq.DSLContext;
import org.springframework.transaction.support.TransactionTemplate;

import recourse.TestHouse;
import recourse.demonstration.year.Year;
import recourse.identity.People;
import recourse.identity.Role;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A house that has lived through part of its year, told anew many times. */
final class SeededHouse {
    /** With them the longest life there is. */
    private static final int LIVES = 130;

    private static final String COLLEAGUES =
            "(select id from identity.staff where user_name like 'lead-%' or user_name like 'works-%')";

    private SeededHouse() {}

    static String tell(int number) {
        var house = TestHouse.get();
        hireColleagues(house.bean(People.class));
        house.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> house.bean(Year.class).live(LIVES));
        house.runDue();
        var out = new ByteArrayOutputStream();
        house.bean(Seed.class).tell(number, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The house of the tests has people in two teams only; complaints come to all four. */
    private static void hireColleagues(People people) {
        var lead = roleOf(people, "lead");
        var handler = roleOf(people, "handler");
        for (var key : List.of("accounts", "delivery", "shop")) {
            var team = people.teamNamed(key).orElseThrow();
            people.join(
                    people.addStaff("lead-" + key, "Lead " + key, key + "-l@example.org", lead),
                    team,
                    true);
            people.join(
                    people.addStaff(
                            "works-" + key, "Works " + key, key + "-w@example.org", handler),
                    team,
                    false);
        }
    }

    private static Role roleOf(People people, String userName) {
        var member = people.named(userName).orElseThrow();
        return new Role(member.roleId(), member.roleKey(), member.roleKey(), member.permissions());
    }

    /** Other tests find the house as they know it. */
    static void leave() {
        var house = TestHouse.get();
        house.clear();
        var database = house.bean(DSLContext.class);
        database.execute("delete from identity.membership where staff_id in " + COLLEAGUES);
        database.execute("delete from identity.staff where id in " + COLLEAGUES);
        var people = house.bean(People.class);
        // Whoever stays is read anew.
        people.setPresent(people.named("handler").orElseThrow().id(), true);
    }
}
