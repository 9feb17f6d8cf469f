package org.whence.core.metadata;

import java.util.ArrayList;
import java.util.List;

/// Lists of numbers as Exif has them: `53/1 22/1 5825/100`.
final class Fractions {

    private Fractions() {}

    /// The numbers, or none at all if one of them is no number.
    static List<Double> read(String text) {
        var numbers = new ArrayList<Double>();
        for (var word : text.strip().split("\\s+")) {
            if (!word.matches("-?\\d{1,18}(\\.\\d{1,18})?(/-?\\d{1,18})?")) {
                return List.of();
            }
            int slash = word.indexOf('/');
            double number = slash < 0
                    ? Double.parseDouble(word)
                    : Double.parseDouble(word.substring(0, slash)) / Double.parseDouble(word.substring(slash + 1));
            if (!Double.isFinite(number)) {
                return List.of();
            }
            numbers.add(number);
        }
        return numbers;
    }
}
