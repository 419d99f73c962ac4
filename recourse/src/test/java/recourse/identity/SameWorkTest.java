package recourse.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

import recourse.RecourseTest;
import recourse.platform.Ids;

import java.util.ArrayList;
import java.util.List;

/** How long an answer takes must not tell whether there is somebody of that name. */
class SameWorkTest extends RecourseTest {
    private static final String COST = "\\{bcrypt}\\$2a\\$10\\$[./0-9A-Za-z]{53}";

    @Test
    void comparesAPasswordOfTheSameCostForANameThatIsNot() {
        var watching = new Watching(bean(PasswordEncoder.class));
        var people = new People(bean(DSLContext.class), bean(Ids.class), watching);
        var there = people.named("handler").orElseThrow();
        assertThat(people.provesIdentity(there, "wrong")).isFalse();
        assertThat(people.provesIdentity(null, "wrong")).isFalse();
        assertThat(watching.compared).hasSize(2).allMatch(hash -> hash.matches(COST));
        assertThat(watching.encode("anything")).matches(COST);
    }

    /** The real one, with an eye on what it is asked. */
    private record Watching(PasswordEncoder real, List<String> compared)
            implements PasswordEncoder {
        Watching(PasswordEncoder real) {
            this(real, new ArrayList<>());
        }

        @Override
        public String encode(CharSequence password) {
            return String.valueOf(real.encode(password));
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            compared.add(hash);
            return real.matches(password, hash);
        }
    }
}
