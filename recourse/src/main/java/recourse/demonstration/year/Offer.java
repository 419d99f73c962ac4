package recourse.demonstration.year;

import org.jspecify.annotations.Nullable;

import recourse.resolution.Remedy;

import java.math.BigDecimal;

/** What somebody is offered: what they want where they are right, else a sign of goodwill. */
record Offer(Remedy.Kind kind, String words, @Nullable BigDecimal amount) {
    private static final BigDecimal ABOVE_THE_LIMIT = new BigDecimal("164.90");

    /** What goods and work are worth: within what anybody may give. */
    private static final BigDecimal WORTH = new BigDecimal("79.00");

    static Offer to(Living life, boolean wholly) {
        var amount = life.details().amount();
        if (life.plan.fate() == Fate.APPROVAL) {
            return new Offer(Remedy.Kind.REFUND, "more", amount.max(ABOVE_THE_LIMIT));
        }
        if (!wholly) {
            return goodwill(life);
        }
        var inShop = life.plan.tale().matter().brand().equals("shop");
        return switch (life.plan.tale().want()) {
            case "refund" -> new Offer(Remedy.Kind.REFUND, "refund", amount);
            case "pickup" -> new Offer(Remedy.Kind.REFUND, "pickup", amount);
            case "replace" -> new Offer(Remedy.Kind.REPLACEMENT, "replace", amount.min(WORTH));
            case "fix" ->
                    inShop
                            ? new Offer(Remedy.Kind.REPAIR, "repair", amount.min(WORTH))
                            : new Offer(Remedy.Kind.CHANGE_OF_PRACTICE, "records", null);
            case "explain" -> new Offer(Remedy.Kind.EXPLANATION, "explanation", null);
            case "apology" -> new Offer(Remedy.Kind.APOLOGY, "apology", null);
            default -> goodwill(life);
        };
    }

    /** The texts that prove a remedy of this kind. */
    static String proofOf(Remedy.Kind kind) {
        return switch (kind) {
            case REFUND, CREDIT, EX_GRATIA -> "proofs/money";
            case REPLACEMENT, REPAIR -> "proofs/goods";
            case APOLOGY, EXPLANATION, CHANGE_OF_PRACTICE -> "proofs/words";
        };
    }

    private static Offer goodwill(Living life) {
        var sum = BigDecimal.valueOf(10 + 5L * life.chances.nextInt(6)).setScale(2);
        return new Offer(Remedy.Kind.EX_GRATIA, "goodwill", sum);
    }
}
