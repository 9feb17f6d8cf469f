package org.whence.adapter.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.whence.core.finding.Rule;
import org.whence.core.finding.RuleBook;
import org.whence.core.finding.RuleBooks;
import org.whence.core.finding.Rules;
import org.whence.core.trace.TraceRuleException;
import org.whence.core.trace.TraceRules;

/// A folder with the user's own traces, `*.rules`, each of the form that the bundled `traces.rules` describes, and a
/// file `findings-off` with the names of the rules that are switched off, a line each. Neither needs to be there.
public final class RuleFolder implements RuleBooks {

    private static final String OFF = "findings-off";
    private static final long MAXIMUM_BYTES = 1 << 20;

    private final Path folder;

    public RuleFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public RuleBook current() {
        var complaints = new ArrayList<String>();
        var traces = TraceRules.bundled();
        for (var file : files(complaints)) {
            String name = String.valueOf(file.getFileName());
            try {
                traces = traces.and(text(file), name);
            } catch (TraceRuleException e) {
                complaints.add(String.valueOf(e.getMessage()));
            } catch (IOException e) {
                complaints.add(name + " cannot be read as text in UTF-8 of at most a megabyte");
            }
        }
        return new RuleBook(traces, off(), complaints);
    }

    private List<Path> files(List<String> complaints) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".rules") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            complaints.add("The folder of rules cannot be read");
            return List.of();
        }
    }

    private static String text(Path file) throws IOException {
        if (Files.size(file) > MAXIMUM_BYTES) {
            throw new CharacterCodingException();
        }
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private Set<String> off() {
        var off = new LinkedHashSet<String>();
        var file = folder.resolve(OFF);
        if (Files.isRegularFile(file)) {
            try {
                text(file).lines().map(String::strip).filter(this::isRule).forEach(off::add);
            } catch (IOException e) {
                throw new UncheckedIOException("Reading which rules are switched off", e);
            }
        }
        return off;
    }

    private boolean isRule(String name) {
        return Rules.all().stream().map(Rule::name).anyMatch(name::equals);
    }

    @Override
    public void turn(String rule, boolean on) {
        if (!isRule(rule)) {
            throw new IllegalArgumentException("There is no rule \"" + rule + "\"");
        }
        var off = new LinkedHashSet<>(off());
        if (on) {
            off.remove(rule);
        } else {
            off.add(rule);
        }
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(OFF), off.isEmpty() ? "" : String.join("\n", off) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Writing which rules are switched off", e);
        }
    }
}
