package recourse.demonstration.seed;

import org.springframework.transaction.support.TransactionTemplate;

import recourse.TestHouse;
import recourse.demonstration.year.Year;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A house that has lived through part of its year, told anew many times. */
final class SeededHouse {
    /** With them the longest life there is. */
    private static final int LIVES = 130;

    private SeededHouse() {}

    static String tell(int number) {
        var house = TestHouse.get();
        house.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> house.bean(Year.class).live(LIVES));
        house.runDue();
        var out = new ByteArrayOutputStream();
        house.bean(Seed.class).tell(number, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
