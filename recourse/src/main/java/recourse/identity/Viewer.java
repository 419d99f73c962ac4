package recourse.identity;

import recourse.platform.Administrator;
import recourse.timeline.Actor;

import java.util.Set;
import java.util.UUID;

/** Who is asking. A parameter of every read and every act, so that no query can forget to ask. */
public sealed interface Viewer extends Administrator.Candidate {
    boolean may(Permission permission);

    @Override
    default boolean administers() {
        return may(Permission.ADMINISTER);
    }

    Actor actor();

    /** Somebody who works here, with what they may do and the teams they are in. */
    record Staff(
            UUID id,
            String userName,
            String name,
            UUID roleId,
            Set<Permission> permissions,
            Set<UUID> teams,
            Set<UUID> leads)
            implements Viewer {
        public Staff {
            permissions = Set.copyOf(permissions);
            teams = Set.copyOf(teams);
            leads = Set.copyOf(leads);
        }

        @Override
        public boolean may(Permission permission) {
            return permissions.contains(permission);
        }

        @Override
        public Actor actor() {
            return Actor.staff(id);
        }
    }

    /** Another program, by its API key. */
    record Key(String id, String integration, Set<Permission> permissions) implements Viewer {
        public Key {
            permissions = Set.copyOf(permissions);
        }

        @Override
        public boolean may(Permission permission) {
            return permissions.contains(permission);
        }

        @Override
        public Actor actor() {
            return Actor.key(id);
        }
    }

    /** A person outside who proved that one complaint is theirs, by its link or its code. */
    record Complainant(UUID complaintId) implements Viewer {
        @Override
        public boolean may(Permission permission) {
            return false;
        }

        @Override
        public Actor actor() {
            return Actor.complainant();
        }
    }

    /** A part of this program, named. */
    record Program(String part) implements Viewer {
        @Override
        public boolean may(Permission permission) {
            return true;
        }

        @Override
        public Actor actor() {
            return Actor.system(part);
        }
    }
}
