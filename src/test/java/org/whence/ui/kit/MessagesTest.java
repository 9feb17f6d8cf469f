package org.whence.ui.kit;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final String IMPORT = "import static org.whence.ui.kit.Messages.text;";
    private static final Pattern USE = Pattern.compile("\\btext\\(\\s*\"([^\"]+)\"");

    @Test
    void every_key_used_is_defined_and_every_key_defined_is_used() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var used = new TreeSet<String>();
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                var source = Files.readString(file);
                if (source.contains(IMPORT)) {
                    USE.matcher(source).results().map(m -> m.group(1)).forEach(used::add);
                }
            }
            var defined = ResourceBundle.getBundle("org.whence.ui.messages").keySet().stream()
                    .collect(toCollection(TreeSet::new));
            assertThat(used).isEqualTo(defined);
        }
    }

    /// The later of two would be shown in both places.
    @Test
    void no_key_is_defined_twice() throws IOException {
        var keys = Files.readAllLines(Path.of("src/main/resources/org/whence/ui/messages.properties")).stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')));
        assertThat(keys).doesNotHaveDuplicates();
    }
}
