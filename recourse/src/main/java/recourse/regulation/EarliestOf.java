package recourse.regulation;

import recourse.platform.Words;

import java.util.List;

/**
 * Several clocks of one matter of which the first to run out decides; a later fact may start
 * another, and never gives more time.
 *
 * @param members the start that comes without a name belongs to the first of them that no other
 *     start names
 */
public record EarliestOf(String clock, Words name, Words sentence, List<String> members) {
    public EarliestOf {
        members = List.copyOf(members);
    }
}
