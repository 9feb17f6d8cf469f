package org.whence.core.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.random.RandomGenerator;

/// Random JSON values, awkward characters and numbers among them.
public final class RandomJson {

    private static final String[] PIECES = {
        "a",
        "Z",
        "0",
        " ",
        "\"",
        "\\",
        "/",
        "\b",
        "\f",
        "\n",
        "\r",
        "\t",
        "\u0000",
        "\u001f",
        "\u007f",
        "\u0085",
        "é",
        "ß",
        "\u2028",
        "\u202e",
        "דּ",
        "عربي",
        "€",
        "\uffff",
        "😀",
        "\uD83D\uDE02",
        "null",
        "{",
        "]",
        ","
    };

    private final RandomGenerator random;
    private final boolean decimals;

    /// @param decimals whether numbers with fractions may be among them
    public RandomJson(RandomGenerator random, boolean decimals) {
        this.random = random;
        this.decimals = decimals;
    }

    public Json value(int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 5)) {
            case 0 -> Json.Null.NULL;
            case 1 -> new Json.Bool(random.nextBoolean());
            case 2 -> new Json.Int(random.nextLong(-Json.MAX_INTEGER, Json.MAX_INTEGER + 1) >> random.nextInt(54));
            case 3 ->
                decimals
                        ? new Json.Decimal(BigDecimal.valueOf(random.nextLong(), 1 + random.nextInt(30)))
                        : new Json.Int(random.nextInt());
            case 4 -> new Json.Text(text());
            case 5 -> {
                var items = new ArrayList<Json>();
                for (var i = random.nextInt(5); i > 0; i--) {
                    items.add(value(depth - 1));
                }
                yield new Json.Array(items);
            }
            default -> {
                var object = Json.object();
                for (var i = random.nextInt(6); i > 0; i--) {
                    object.put(text(), value(depth - 1));
                }
                yield object.build();
            }
        };
    }

    public String text() {
        var text = new StringBuilder();
        for (var i = random.nextInt(6); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
