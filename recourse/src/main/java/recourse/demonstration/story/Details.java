package recourse.demonstration.story;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The details of one tale: each is chosen when it is first told and stays the same to its end. */
public final class Details {
    private static final int[] CENTS = {0, 0, 50, 90, 90, 95, 99, 20};

    private final Lexicon lexicon;
    private final RandomGenerator random;
    private final Map<String, String> told = new HashMap<>();
    private final LocalDate today;
    private final String product;
    private final Lexicon.@Nullable Place place;
    private final BigDecimal amount;
    private final int daysAgo;
    private final boolean inBank;

    Details(Lexicon lexicon, Matter matter, LocalDate today, RandomGenerator random) {
        this(
                lexicon,
                matter,
                today,
                Lexicon.any(matter.products(), random),
                matter.siteKind().equals("none") ? null : lexicon.place(matter.siteKind(), random),
                between(matter.least(), matter.most(), random),
                random);
    }

    private Details(
            Lexicon lexicon,
            Matter matter,
            LocalDate today,
            String product,
            Lexicon.@Nullable Place place,
            BigDecimal amount,
            RandomGenerator random) {
        this.lexicon = lexicon;
        this.random = random;
        this.today = today;
        this.product = product;
        this.place = place;
        this.amount = amount;
        this.inBank = matter.brand().equals("bank");
        this.daysAgo = 1 + random.nextInt(12);
    }

    /** Of another tale of the same thing at the same place about the same sum. */
    Details retold(Matter matter, LocalDate day, RandomGenerator chance) {
        return new Details(lexicon, matter, day, product, place, amount, chance);
    }

    Details at(Lexicon.Place elsewhere, Matter matter) {
        return new Details(lexicon, matter, today, product, elsewhere, amount, random);
    }

    public BigDecimal amount() {
        return amount;
    }

    String product() {
        return product;
    }

    @Nullable String site() {
        return place == null ? null : place.key();
    }

    LocalDate incident() {
        return today.minusDays(daysAgo);
    }

    /** From now on the sum that is spoken of is what was granted. */
    public void grant(BigDecimal sum) {
        told.put("amount", money(sum));
    }

    /** Says beforehand what a word will be. */
    public Details with(String word, String text) {
        told.put(word, text);
        return this;
    }

    String word(String name) {
        var known = told.get(name);
        if (known == null) {
            known = choose(name);
            told.put(name, known);
        }
        return known;
    }

    private String choose(String name) {
        var space = name.indexOf(' ');
        if (space > 0) {
            return Declension.with(name.substring(0, space), noun(name.substring(space + 1)));
        }
        return switch (name) {
            case "amount" -> money(amount);
            case "more" ->
                    money(
                            amount.multiply(new BigDecimal("1.37"))
                                    .setScale(2, RoundingMode.HALF_UP));
            case "less" ->
                    money(
                            amount.multiply(new BigDecimal("0.81"))
                                    .setScale(2, RoundingMode.HALF_UP));
            case "day" -> day();
            case "date" -> (isGerman() ? "dem " : "") + written(incident());
            case "date.acc" -> "den " + written(incident());
            case "thing", "thing2", "appliance", "lamp" -> Declension.bare(noun(name));
            case "card" -> lexicon.cards().getOrDefault(product, lexicon.card());
            case "site" ->
                    place == null ? lexicon.place("bank", random).inSentence() : place.inSentence();
            case "counter" -> counter();
            case "bank" -> lexicon.place("bank", random).inSentence();
            case "relative" -> Lexicon.any(lexicon.relatives(), random);
            case "relative.dat" -> word("relative").replaceFirst("^meine ", "meiner ");
            case "age" -> Lexicon.any(lexicon.ages(), random);
            case "times" -> Lexicon.any(lexicon.numbers(), random);
            case "ordinal" -> Lexicon.any(lexicon.ordinals(), random);
            case "order" -> "A-" + (100_000 + random.nextInt(900_000));
            case "days" -> number(3, 16);
            case "weeks" -> number(2, 9);
            case "months" -> number(2, 8);
            case "years" -> number(3, 29);
            case "hours" -> number(2, 11);
            case "minutes" -> String.valueOf(5 * (3 + random.nextInt(14)));
            case "stranger" -> Lexicon.any(Tellers.LAST, random);
            default -> throw new IllegalArgumentException("no tale knows the word " + name);
        };
    }

    private String noun(String name) {
        return switch (name) {
            case "thing", "thing2" ->
                    told.computeIfAbsent(
                            "noun " + name, n -> Lexicon.any(lexicon.things(product), random));
            case "appliance" ->
                    told.computeIfAbsent(
                            "noun " + name, n -> Lexicon.any(lexicon.appliances(), random));
            case "lamp" ->
                    told.computeIfAbsent("noun " + name, n -> Lexicon.any(lexicon.lamps(), random));
            default -> throw new IllegalArgumentException("no tale knows the noun " + name);
        };
    }

    /** Where people go in person: nobody walks into an online shop. */
    private String counter() {
        var here = place != null && (place.kind().equals("bank") || place.kind().equals("shop"));
        return here ? word("site") : lexicon.place(inBank ? "bank" : "shop", random).inSentence();
    }

    private static BigDecimal between(int least, int most, RandomGenerator random) {
        // Small sums are more frequent than large ones.
        var euros = least * Math.pow((double) most / least, random.nextDouble());
        return BigDecimal.valueOf(Math.round(euros) * 100 + CENTS[random.nextInt(CENTS.length)], 2);
    }

    private String money(BigDecimal sum) {
        if (isGerman()) {
            return sum.toPlainString().replace('.', ',') + " Euro";
        }
        return random.nextInt(4) == 0 ? sum.toPlainString() + " euros" : "€" + sum.toPlainString();
    }

    private String day() {
        if (daysAgo == 1) {
            return isGerman() ? "gestern" : "yesterday";
        }
        if (daysAgo < 6) {
            var weekday =
                    incident().format(DateTimeFormatter.ofPattern("EEEE", lexicon.language()));
            return (isGerman() ? "letzten " : "last ") + weekday;
        }
        return (isGerman() ? "am " : "on ") + written(incident());
    }

    private String written(LocalDate date) {
        return date.format(
                DateTimeFormatter.ofPattern(isGerman() ? "d. MMMM" : "d MMMM", lexicon.language()));
    }

    private boolean isGerman() {
        return lexicon.language().getLanguage().equals(Locale.GERMAN.getLanguage());
    }

    private String number(int from, int to) {
        return String.valueOf(from + random.nextInt(to - from + 1));
    }
}
