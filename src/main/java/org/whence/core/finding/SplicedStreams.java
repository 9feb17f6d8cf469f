package org.whence.core.finding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.whence.core.metadata.Field;

/// A clip shows signs of having been cut together or coded again: several encoders, edit lists, parameters that change.
final class SplicedStreams implements Rule {

    @Override
    public String name() {
        return "spliced-streams";
    }

    @Override
    public String explains() {
        return "A recorder writes one kind of stream from beginning to end. Several sample descriptions in a track, edit"
                + " lists of several pieces and names of several encoders come from cutting, joining and coding again."
                + " Phones write short edit lists to bring picture and sound together; sites code everything again.";
    }

    @Override
    public List<Finding> check(Subject subject) {
        var fields = subject.examination().metadata();
        var findings = new ArrayList<Finding>();
        for (var field : fields) {
            if (field.name().equals("SampleDescriptions") && number(field) > 1) {
                findings.add(new Finding(
                        name(),
                        Severity.ODD,
                        "%s has %d sample descriptions: its parameters change on the way."
                                .formatted(field.group(), number(field)),
                        List.of(field.source())));
            }
            if (field.name().equals("EditListEntries") && pieces(fields, field.group()) > 1) {
                findings.add(new Finding(
                        name(),
                        Severity.ODD,
                        "%s is put together from %d pieces by its edit list."
                                .formatted(field.group(), pieces(fields, field.group())),
                        List.of(field.source())));
            }
        }
        encoders(fields).ifPresent(findings::add);
        return findings;
    }

    private static long number(Field field) {
        return field.raw().matches("\\d{1,9}") ? Long.parseLong(field.raw()) : 0;
    }

    /// Entries of an edit list that show something: those that begin at -1 are gaps.
    private static long pieces(List<Field> fields, String group) {
        return fields.stream()
                .filter(field -> field.group().equals(group) && field.name().equals("EditListEntry"))
                .filter(field -> {
                    var parts = field.raw().split(" ");
                    return parts.length == 3 && !parts[0].equals("0") && !parts[1].equals("-1");
                })
                .count();
    }

    private java.util.Optional<Finding> encoders(List<Field> fields) {
        Set<String> families = new LinkedHashSet<>();
        var sources = new ArrayList<String>();
        for (var field : fields) {
            String family = family(field);
            if (!family.isEmpty() && families.add(family)) {
                sources.add(field.source());
            }
        }
        return families.size() < 2
                ? java.util.Optional.empty()
                : java.util.Optional.of(new Finding(
                        name(),
                        Severity.NOTE,
                        "Several programs had a hand in it: " + String.join(", ", families) + ".",
                        sources));
    }

    private static String family(Field field) {
        String raw = field.raw();
        boolean names = field.name().equals("HandlerDescription")
                || field.name().equalsIgnoreCase("Encoder")
                || field.name().equals("CompressorName")
                || field.name().equals("MuxingApp")
                || field.name().equals("WritingApp");
        if (!names) {
            return "";
        }
        if (raw.startsWith("Lavf")
                || raw.startsWith("Lavc")
                || raw.equals("VideoHandler")
                || raw.equals("SoundHandler")) {
            return "FFmpeg";
        }
        if (raw.startsWith("Core Media")) {
            return "Apple Core Media";
        }
        if (raw.equals("VideoHandle") || raw.equals("SoundHandle")) {
            return "Android";
        }
        for (var family :
                List.of("Mainconcept", "GPAC", "Bento4", "Twitter-vork", "ISO Media file produced by Google")) {
            if (raw.startsWith(family)) {
                return family;
            }
        }
        return "";
    }
}
