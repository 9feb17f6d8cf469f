package org.whence.core.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.Checkpoint;
import org.whence.core.custody.LogLine;
import org.whence.core.custody.Signer;
import org.whence.core.examination.Examination;
import org.whence.core.examination.ExaminationJson;
import org.whence.core.fingerprint.SoundFingerprint;
import org.whence.core.record.AuthorId;
import org.whence.core.record.AuthorKey;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;

/// A case as the files of a bag (RFC 8493): equal cases, choices and signers make equal bags.
///
/// @param examinations as much of them as goes out
/// @param sounds the fingerprints of sounds that these name, by media
/// @param originals none where they were not chosen
public record Bag(
        CaseId in,
        Choices choices,
        List<Strand> strands,
        List<Examination> examinations,
        SortedMap<MediaId, SoundFingerprint> sounds,
        List<Entry.Original> originals) {

    static final String BAGIT = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
    static final String VERIFY = resource("VERIFY.txt");

    /// SHA-256 of the `VERIFY.txt` of earlier versions, whose case files are taken all the same.
    static final Set<String> EARLIER_VERIFY =
            Set.of("2ee830963be68d1d353217b8bf3e7ca8a59c64f30a97dfdcc8cc25fa40dcdb9d");

    public Bag {
        strands = strands.stream()
                .sorted(Comparator.comparing(strand -> Layout.chain(strand.chain())))
                .toList();
        examinations = List.copyOf(examinations);
        sounds = Collections.unmodifiableSortedMap(new TreeMap<>(sounds));
        originals = List.copyOf(originals);
    }

    /// All files of the bag, signed.
    ///
    /// @param pseudonym that goes with the signer's key, or null: none
    /// @throws IllegalStateException if the signer's key is locked
    public List<Entry> signedBy(Signer signer, @Nullable String pseudonym) {
        var key = signer.publicKey();
        var entries = new ArrayList<Entry>(data(key));
        var manifest = new Manifest(entries.stream().collect(Collectors.toMap(Entry::name, Entry::hash)));
        var tags = tags(manifest, info(key.author(), entries), key.line() + (pseudonym == null ? "" : " " + pseudonym));
        var tagManifest = tagManifest(tags).text();
        tags.forEach((name, text) -> entries.add(Entry.Text.of(name, text)));
        entries.add(Entry.Text.of(Layout.TAG_MANIFEST, tagManifest));
        entries.add(Entry.Text.of(
                Layout.SIGNATURE, signer.sign(Layout.NAMESPACE, tagManifest.getBytes(StandardCharsets.UTF_8))));
        return List.copyOf(entries);
    }

    /// The name that the bag has in the log: the hash of its tag manifest.
    public static String contents(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.name().equals(Layout.TAG_MANIFEST))
                .map(Entry::hash)
                .findFirst()
                .orElseThrow();
    }

    private List<Entry> data(AuthorKey signer) {
        var entries = new ArrayList<Entry>(originals);
        strands.forEach(strand -> entries.addAll(StrandText.write(strand)));
        entries.add(Entry.Text.of(Layout.KEYS, keys(strands, signer)));
        for (var examination : examinations) {
            entries.add(Entry.Text.of(
                    Layout.EXAMINATIONS + examination.media().hex() + ".json", ExaminationJson.write(examination)));
        }
        sounds.forEach((media, sound) ->
                entries.add(Entry.Text.of(Layout.SOUNDS + media.hex() + ".txt", sound.text() + "\n")));
        entries.addAll(Readable.of(strands));
        entries.addAll(StampFiles.of(strands));
        return entries;
    }

    /// The files that say once more, for people and their tools, what the logs say: the SHA-256 of each by its name.
    static Map<String, String> made(List<Strand> strands) {
        var made = new TreeMap<>(Readable.hashes(strands));
        StampFiles.of(strands).forEach(file -> made.put(file.name(), file.hash()));
        return made;
    }

    private BagInfo info(AuthorId signer, List<Entry> data) {
        var octets = data.stream().mapToLong(Entry::size).sum();
        return new BagInfo(in, last(strands, signer), choices.classes(), choices.originals(), octets, data.size());
    }

    static Map<String, String> tags(Manifest manifest, BagInfo info, String signer) {
        return new TreeMap<>(Map.of(
                Layout.BAGIT,
                BAGIT,
                Layout.BAG_INFO,
                info.text(),
                Layout.MANIFEST,
                manifest.text(),
                Layout.VERIFY,
                VERIFY,
                Layout.SIGNER,
                signer + "\n"));
    }

    static Manifest tagManifest(Map<String, String> tags) {
        var hashes = new HashMap<String, String>();
        tags.forEach((name, text) -> hashes.put(name, Manifest.sha256(text)));
        return new Manifest(hashes);
    }

    /// The keys of all authors as ssh-keygen takes them: each for checkpoints, the signer's for the bag too.
    static String keys(List<Strand> strands, AuthorKey signer) {
        var keys = new TreeMap<AuthorId, AuthorKey>();
        keys.put(signer.author(), signer);
        strands.forEach(strand -> keys.put(strand.key().author(), strand.key()));
        return keys.entrySet().stream()
                .map(author -> author.getKey().hex() + " namespaces=\"" + Checkpoint.NAMESPACE
                        + (author.getValue().equals(signer) ? "," + Layout.NAMESPACE : "") + "\" "
                        + author.getValue().line() + "\n")
                .collect(Collectors.joining());
    }

    /// When the last act of the signer was; of anybody, where there is none of theirs.
    static Instant last(List<Strand> strands, AuthorId signer) {
        var own = strands.stream()
                .filter(strand -> strand.chain().author().equals(signer))
                .toList();
        return (own.isEmpty() ? strands : own)
                .stream()
                        .map(strand -> LogLine.parse(strand.lines().getLast()).at())
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH);
    }

    private static String resource(String name) {
        try (var in = Bag.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
