package org.whence.adapter.exif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.whence.core.json.Json;
import org.whence.core.metadata.Field;

/// ExifTool's values, made comparable with ours: structures are named by their parts as we name them; numbers are equal
/// to four digits, ours read as fractions; angles, apertures and shutter speeds are worked out as ExifTool does; dates
/// are compared by their digits and offset.
final class GoldenValues {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

    private GoldenValues() {}

    static Map<String, List<String>> flat(Json.Obj record) {
        var flat = new LinkedHashMap<String, List<String>>();
        record.members().forEach((name, value) -> add(flat, name, value));
        return flat;
    }

    private static void add(Map<String, List<String>> flat, String name, Json value) {
        switch (value) {
            case Json.Obj part -> part.members().forEach((inner, item) -> add(flat, name + inner, item));
            case Json.Array(var items) -> items.forEach(item -> add(flat, name, item));
            case Json.Text(var text) ->
                flat.computeIfAbsent(name, _ -> new ArrayList<>()).add(text);
            case Json.Int(var number) ->
                flat.computeIfAbsent(name, _ -> new ArrayList<>()).add(Long.toString(number));
            case Json.Decimal(var number) ->
                flat.computeIfAbsent(name, _ -> new ArrayList<>()).add(number.toPlainString());
            case Json.Bool(var flag) ->
                flat.computeIfAbsent(name, _ -> new ArrayList<>()).add(flag ? "True" : "False");
            case Json.Null _ -> {}
        }
    }

    static boolean isBinary(List<String> values) {
        return values.stream().anyMatch(value -> value.startsWith("(Binary data"));
    }

    static boolean equal(String name, List<String> theirs, List<Field> ours) {
        if (ours.isEmpty()) {
            return false;
        }
        if (theirs.size() > 1) {
            var raw = ours.stream().flatMap(field -> Stream.of(field.raw())).toList();
            boolean joined = raw.size() == 1 && same(name, String.join(" ", theirs), raw.getFirst());
            return joined
                    || raw.size() == theirs.size()
                            && Stream.iterate(0, i -> i < raw.size(), i -> i + 1)
                                    .allMatch(i -> same(name, theirs.get(i), raw.get(i)));
        }
        return ours.stream().anyMatch(field -> same(name, theirs.getFirst(), field.raw()));
    }

    private static boolean same(String name, String theirs, String ours) {
        if (text(theirs).equals(text(ours))) {
            return true;
        }
        String tag = name.substring(name.indexOf(':') + 1);
        if (!theirs.isEmpty() && characters(theirs).equals(ours.strip())) {
            return true;
        }
        if (tag.equals("GPSTimeStamp") && Math.abs(clock(theirs.replace(':', ' ')) - clock(ours)) < 1e-6) {
            return true;
        }
        if (tag.contains("Date") || tag.contains("Time") && !tag.contains("TimeScale") || tag.equals("HistoryWhen")) {
            if (date(theirs).equals(date(ours))) {
                return true;
            }
        }
        var left = numbers(theirs);
        var right = numbers(worked(tag, ours));
        if (left.isEmpty() || left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            double a = left.get(i);
            double b = right.get(i);
            if (!(Math.abs(a - b) <= 1e-4 * Math.max(Math.abs(a), Math.abs(b)) + 1e-9)
                    && !(Double.isNaN(a) && Double.isNaN(b))) {
                return false;
            }
        }
        return true;
    }

    /// What ExifTool makes of the raw value even when asked for numbers.
    private static String worked(String tag, String raw) {
        var numbers = numbers(raw);
        if (numbers.isEmpty()) {
            return raw;
        }
        return switch (tag) {
            case "GPSLatitude", "GPSLongitude", "GPSDestLatitude", "GPSDestLongitude" ->
                Double.toString(numbers.getFirst()
                        + (numbers.size() > 1 ? numbers.get(1) / 60 : 0)
                        + (numbers.size() > 2 ? numbers.get(2) / 3600 : 0));
            case "ShutterSpeedValue" ->
                Double.toString(Math.abs(numbers.getFirst()) < 100 ? Math.pow(2, -numbers.getFirst()) : 0);
            case "ApertureValue", "MaxApertureValue" -> Double.toString(Math.pow(2, numbers.getFirst() / 2));
            default -> raw;
        };
    }

    /// Bytes that ExifTool prints as characters and we as numbers.
    private static String characters(String text) {
        return text.chars().mapToObj(Integer::toString).collect(java.util.stream.Collectors.joining(" "));
    }

    private static double clock(String text) {
        var parts = numbers(text);
        return parts.size() == 3 ? parts.get(0) * 3600 + parts.get(1) * 60 + parts.get(2) : Double.NaN;
    }

    private static String text(String value) {
        return value.strip()
                .replaceAll("\\s+", " ")
                .replaceAll("[^\\x20-\\x7e]", "?")
                .toLowerCase(java.util.Locale.ROOT);
    }

    /// The digits of a time and its offset, without what stands between them; a clock of three numbers in full.
    private static String date(String value) {
        var numbers = numbers(value);
        String plain = value.strip();
        if (plain.matches("[\\d/]+ [\\d/]+ [\\d/]+") && numbers.size() == 3) {
            double seconds = numbers.get(2);
            plain = "%02.0f%02.0f%s"
                    .formatted(
                            numbers.get(0),
                            numbers.get(1),
                            (seconds < 10 ? "0" : "")
                                    + java.math.BigDecimal.valueOf(seconds)
                                            .stripTrailingZeros()
                                            .toPlainString());
        }
        String digits = plain.replaceAll("[-:T ](?=\\d\\d)", "");
        return digits.replaceAll("[: ]", "").replaceAll("\\.0+$", "").replaceAll("Z$|[+]0000$", "")
                + plain.replaceAll(".*([+-])\\d\\d:?\\d\\d$|.*", "$1");
    }

    private static List<Double> numbers(String value) {
        var numbers = new ArrayList<Double>();
        for (var word : value.strip()
                .replaceAll("(?<=\\d)([+-])(?=\\d)", " $1")
                .replaceAll("[+](?=\\d)|/$", "")
                .split("[\\s,]+")) {
            int slash = word.indexOf('/');
            String first = slash < 0 ? word : word.substring(0, slash);
            String second = slash < 0 ? "1" : word.substring(slash + 1);
            if (word.equals("undef") || word.equalsIgnoreCase("inf") || word.equals("Infinity")) {
                numbers.add(Double.NaN);
            } else if (NUMBER.matcher(first).matches() && NUMBER.matcher(second).matches()) {
                double number = Double.parseDouble(first) / Double.parseDouble(second);
                numbers.add(Double.isInfinite(number) ? Double.NaN : number);
            } else {
                return List.of();
            }
        }
        return numbers;
    }
}
