package org.whence.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.whence.core.custody.Signer;
import org.whence.core.record.AuthorKey;
import org.whence.core.record.MediaId;
import org.whence.support.Desks;

/// A case file in memory, as its author wrote it and as others could have changed it.
final class CaseFileTest {

    private static final String ACTS = "data/readable/acts.csv";

    @Test
    void what_was_signed_is_read_again() {
        var read = read(files());
        assertThat(read.in()).isEqualTo(StrandTextTest.CASE);
        assertThat(read.signer()).isEqualTo(Desks.KEY);
        assertThat(read.strands())
                .singleElement()
                .satisfies(strand -> assertThat(strand.lines()).hasSize(3));
        assertThat(CaseFile.about(new InMemory(files()))).isEqualTo(StrandTextTest.CASE);
    }

    @Test
    void a_signature_by_somebody_else_is_refused() {
        var files = files();
        files.put(Layout.SIGNATURE, "another's signature".getBytes(StandardCharsets.US_ASCII));
        refused(files, "is not signed with the key in it");
    }

    @Test
    void a_file_that_was_changed_is_refused() {
        var files = files();
        files.put(ACTS, "changed".getBytes(StandardCharsets.US_ASCII));
        refused(files, "does not agree with its manifest");
        files = files();
        files.put(Layout.BAGIT, "changed".getBytes(StandardCharsets.US_ASCII));
        refused(files, "does not agree with its tag manifest");
    }

    /// Whoever has a key can sign anything.
    @Test
    void tables_that_do_not_say_what_the_logs_say_are_refused_whoever_signed_them() {
        var files = files();
        files.computeIfPresent(ACTS, (_, bytes) -> {
            var changed = bytes.clone();
            changed[1] ^= 1;
            return changed;
        });
        sealed(files);
        refused(files, "acts.csv that does not say what its logs say");
    }

    @Test
    void what_is_not_text_is_refused_whoever_signed_it() {
        var files = files();
        files.put(Layout.BAG_INFO, new byte[] {'a', (byte) 0xFF, '\n'});
        sealed(files);
        refused(files, "bag-info.txt is not UTF-8");
    }

    @Test
    void a_file_that_no_case_file_has_is_refused_whoever_signed_it() {
        var files = files();
        files.put("data/run.sh", new byte[1]);
        sealed(files);
        refused(files, "holds a file that no case file has: data/run.sh");
    }

    @Test
    void an_original_under_the_name_of_another_is_refused_whoever_signed_it() {
        var media = new MediaId("5".repeat(64));
        var name = Layout.original(media, "jpg");
        var files = files(new Entry.Original(name, media, Path.of("nowhere"), 4));
        files.put(name, new byte[4]);
        sealed(files);
        refused(files, "holds a file that is not the original it is named after: " + name);
    }

    private static Map<String, byte[]> files(Entry.Original... originals) {
        var strand = StrandTextTest.strand(3, StrandTextTest.SIGNED);
        var bag = new Bag(
                StrandTextTest.CASE, Choices.OPEN, List.of(strand), List.of(), new TreeMap<>(), List.of(originals));
        return bag.signedBy(new Author(), null).stream()
                .filter(Entry.Text.class::isInstance)
                .collect(Collectors.toMap(Entry::name, entry -> ((Entry.Text) entry).bytes()));
    }

    /// Makes the manifests those of what is there, as a writer of another mind would.
    private static void sealed(Map<String, byte[]> files) {
        var data = new HashMap<String, String>();
        files.forEach((name, bytes) -> {
            if (Layout.isData(name)) {
                data.put(name, Manifest.sha256(bytes));
            }
        });
        files.put(Layout.MANIFEST, new Manifest(data).text().getBytes(StandardCharsets.UTF_8));
        var tags = new HashMap<String, String>();
        Layout.TAGS.forEach(name -> tags.put(name, Manifest.sha256(files.get(name))));
        files.put(Layout.TAG_MANIFEST, new Manifest(tags).text().getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(Map<String, byte[]> files, String why) {
        assertThatThrownBy(() -> read(files))
                .isInstanceOf(CaseFileException.class)
                .hasMessageContaining(why);
    }

    private static CaseFile read(Map<String, byte[]> files) {
        return CaseFile.read(
                new InMemory(files),
                (key, _, _, signature) -> key.equals(Desks.KEY) && signature.equals(StrandTextTest.SIGNED));
    }

    /// Signs everything in one way.
    private static final class Author implements Signer {

        @Override
        public AuthorKey publicKey() {
            return Desks.KEY;
        }

        @Override
        public boolean isLocked() {
            return false;
        }

        @Override
        public String sign(String namespace, byte[] message) {
            return StrandTextTest.SIGNED;
        }
    }

    private record InMemory(Map<String, byte[]> files) implements CaseFiles.Opened {

        @Override
        public Map<String, String> hashes() {
            return files.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, file -> Manifest.sha256(file.getValue())));
        }

        @Override
        public long size(String name) {
            return bytes(name).length;
        }

        @Override
        public byte[] bytes(String name) {
            return files.getOrDefault(name, new byte[0]);
        }

        @Override
        public Path extract(String name) {
            throw new IllegalStateException("There is no original");
        }

        @Override
        public void close() {}
    }
}
