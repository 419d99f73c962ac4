package recourse.doors;

import java.util.List;

/** The doors that lead to no single complaint. */
final class OpenDoors {
    private OpenDoors() {}

    /**
     * A list or a figure of complaints: with one more that somebody may not see it must stay the
     * same for them, to the letter.
     *
     * @param mine who sees the one more
     * @param tells whether it changes for them
     */
    record Listing(String door, String query, String mine, boolean tells) {
        String path() {
            return door.substring(door.indexOf(' ') + 1) + query;
        }

        @Override
        public String toString() {
            return door + query;
        }
    }

    static List<Listing> listings() {
        return List.of(
                listing("GET /api/v1/approvals", "", "lead"),
                listing("GET /api/v1/complaints", "", "handler"),
                listing("GET /api/v1/complaints", "?q=harmonium", "handler"),
                listing("GET /api/v1/complaints", "?team=payments&limit=200", "handler"),
                listing("GET /api/v1/complaints", "?owner=handler&sort=due", "handler"),
                listing("GET /api/v1/insight/summary", "", "handler"),
                listing("GET /api/v1/insight/summary", "?team=payments&by=category", "handler"),
                listing("GET /api/v1/intake", "", "handler"),
                listing("GET /api/v1/intake", "?state=HELD", "handler"),
                listing("GET /api/v1/tasks", "", "handler"),
                listing("GET /api/v1/workload", "", "lead"),
                listing("GET /approvals", "", "lead"),
                listing("GET /inbox", "", "handler"),
                listing("GET /inbox", "?view=all", "handler"),
                listing("GET /inbox", "?view=to-check", "handler"),
                listing("GET /inbox", "?q=harmonium", "handler"),
                listing("GET /inbox.csv", "", "lead"),
                listing("GET /inbox.csv", "?q=harmonium", "lead"),
                listing("GET /inbox/views", "", "handler"),
                listing("GET /insight", "", "handler"),
                listing("GET /intake", "", "handler"),
                listing("GET /intake", "?state=HELD", "handler"),
                listing("GET /settings/outgoing", "", "lead"),
                listing("GET /tasks", "", "handler"),
                listing("GET /team", "", "lead"),
                listing("GET /team", "?person=handler", "lead"),
                new Listing("GET /complaints", "", "handler", false),
                new Listing("GET /complaints/new", "", "handler", false),
                new Listing("GET /api/v1/templates", "", "handler", false),
                new Listing("GET /settings/routing", "", "admin", false));
    }

    private static Listing listing(String door, String query, String mine) {
        return new Listing(door, query, mine, true);
    }

    /**
     * Doors that lead to no complaint that is there already.
     *
     * @param nobody what they say to nobody who sends nothing
     * @param unfit who works here and may not do it; empty where all may
     */
    record Plain(String door, int nobody, String unfit) {
        String method() {
            var method = door.substring(0, door.indexOf(' '));
            return method.equals("ANY") ? "GET" : method;
        }

        String path() {
            return door.substring(door.indexOf(' ') + 1).replaceAll("\\{axis:[^}]*}", "products");
        }

        @Override
        public String toString() {
            return door;
        }
    }

    static List<Plain> plain() {
        return List.of(
                new Plain("GET /", 200, ""),
                new Plain("GET /assets/{name}", 404, ""),
                new Plain("GET /complain", 200, ""),
                new Plain("POST /complain", 422, ""),
                new Plain("ANY /error", 404, ""),
                new Plain("GET /health/live", 200, ""),
                new Plain("GET /health/ready", 200, ""),
                new Plain("GET /metrics", 200, ""),
                new Plain("GET /set-up", 303, ""),
                new Plain("POST /set-up", 404, ""),
                new Plain("GET /sign-in", 200, ""),
                new Plain("POST /sign-in", 422, ""),
                new Plain("POST /sign-out", 302, ""),
                new Plain("GET /track", 200, ""),
                new Plain("POST /track", 422, ""),
                new Plain("GET /api/v1/intake/summary", 401, "handler2"),
                new Plain("POST /api/v1/complaints", 401, "quality"),
                new Plain("POST /complaints/new", 302, "quality"),
                new Plain("POST /api/v1/workload/people/{id}/presence", 401, "quality"),
                new Plain("POST /team/people/{id}/presence", 302, "quality"),
                new Plain("GET /password/{id}/{until}/{token}", 404, ""),
                new Plain("POST /password/{id}/{until}/{token}", 404, ""));
    }
}
