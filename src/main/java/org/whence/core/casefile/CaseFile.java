package org.whence.core.casefile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.ChainName;
import org.whence.core.custody.LogLine;
import org.whence.core.custody.SignatureCheck;
import org.whence.core.custody.Stamp;
import org.whence.core.custody.TimeStamps;
import org.whence.core.examination.Examination;
import org.whence.core.examination.ExaminationJson;
import org.whence.core.fingerprint.SoundFingerprint;
import org.whence.core.json.JsonException;
import org.whence.core.record.AuthorKey;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;

/// A case file that holds: its manifests, its signature, and every chain in it.
///
/// @param signer whose signature it bears, and `pseudonym` what they are called there, or null
/// @param contents SHA-256 of its tag manifest
/// @param originals the entries of the originals by media
/// @param examinations the entries of what the sender computed, by media
/// @param sounds the entries of the fingerprints of sounds that some of these name, by media
public record CaseFile(
        CaseId in,
        AuthorKey signer,
        @Nullable String pseudonym,
        String contents,
        Choices choices,
        List<Strand> strands,
        SortedMap<MediaId, String> originals,
        SortedMap<MediaId, String> examinations,
        SortedMap<MediaId, String> sounds) {

    /// What an OpenSSH public key has between its parts.
    private static final String SPACE = " ";

    /// What stands in a text for bytes that are not UTF-8, unless it stood there already.
    private static final char NOT_UTF_8 = '\uFFFD';

    /// The case that it says it is of. Nothing in it was checked yet.
    ///
    /// @throws CaseFileException if it does not say so as case files do
    public static CaseId about(CaseFiles.Opened opened) {
        try {
            return BagInfo.in(text(opened, Layout.BAG_INFO));
        } catch (IllegalArgumentException wrong) {
            throw unreadable(wrong);
        }
    }

    /// Checks everything that does not need another look at the originals, whose hashes were taken when it was opened:
    /// first that every file has the name and hash that the manifests give it and that they are signed, and only
    /// then what is in the files.
    ///
    /// @throws CaseFileException if anything does not hold, or is written otherwise than this program writes it
    public static CaseFile read(CaseFiles.Opened opened, SignatureCheck signatures) {
        try {
            return new Reading(opened, signatures).file();
        } catch (IllegalArgumentException | JsonException wrong) {
            throw unreadable(wrong);
        }
    }

    private static CaseFileException unreadable(RuntimeException why) {
        return new CaseFileException("The case file cannot be read: " + why.getMessage());
    }

    /// The sender's examination of a media, as much as they sent of it.
    ///
    /// @throws CaseFileException if it is not written as examinations are, or is of another media
    public static Examination examination(CaseFiles.Opened opened, String name) {
        var text = text(opened, name);
        var examination = ExaminationJson.read(text);
        if (!ExaminationJson.write(examination).equals(text)
                || !examination.media().equals(Layout.media(name, Layout.EXAMINATIONS))) {
            throw new CaseFileException(name + " is not written as examinations are");
        }
        return examination;
    }

    /// The fingerprint of a sound that an examination names.
    ///
    /// @throws CaseFileException if it is not written as such are, or is another
    public static SoundFingerprint sound(CaseFiles.Opened opened, String name, Examination of) {
        var text = text(opened, name);
        try {
            var sound = SoundFingerprint.parse(text.strip());
            if (text.equals(sound.text() + "\n") && sound.sha256().equals(of.sound())) {
                return sound;
            }
        } catch (IllegalArgumentException _) {
            // said below
        }
        throw new CaseFileException(name + " is not the fingerprint of a sound that its examination names");
    }

    /// The time stamps in its logs.
    public List<Stamp> stamps(TimeStamps stamps) {
        var lines = new HashMap<ChainName, List<String>>();
        strands.forEach(strand -> lines.put(strand.chain(), strand.lines()));
        var acts = strands.stream().flatMap(strand -> strand.acts().stream()).toList();
        return Stamp.among(acts, stamps, (chain, seq) -> {
            var there = lines.getOrDefault(chain, List.of());
            return seq < there.size()
                    ? Optional.of(LogLine.parse(there.get((int) seq)).id())
                    : Optional.empty();
        });
    }

    private static String text(CaseFiles.Opened opened, String name) {
        if (!opened.hashes().containsKey(name)) {
            throw new CaseFileException("The case file has no " + name);
        }
        var bytes = opened.bytes(name);
        var text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(NOT_UTF_8) >= 0 && !Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
            throw new CaseFileException(name + " is not UTF-8");
        }
        return text;
    }

    private record Reading(CaseFiles.Opened opened, SignatureCheck signatures) {

        CaseFile file() {
            opened.hashes().keySet().stream()
                    .filter(name -> !Layout.knows(name))
                    .findFirst()
                    .ifPresent(name -> refuse("holds a file that no case file has: " + name));
            var signer = text(Layout.SIGNER).strip().split(SPACE, 3);
            var key = new AuthorKey(signer[0] + SPACE + (signer.length > 1 ? signer[1] : ""));
            var pseudonym = signer.length > 2 ? signer[2] : null;
            requireSigned(key);
            requireHashes();
            var in = BagInfo.in(text(Layout.BAG_INFO));
            var choices = BagInfo.choices(text(Layout.BAG_INFO));
            var strands = strands(in);
            requireTags(key, pseudonym, in, choices, strands);
            var originals = media(Layout.ORIGINALS);
            originals.forEach((media, name) -> {
                if (!media.hex().equals(opened.hashes().get(name))) {
                    refuse("holds a file that is not the original it is named after: " + name);
                }
            });
            var examinations = media(Layout.EXAMINATIONS);
            var sounds = media(Layout.SOUNDS);
            if (!examinations.keySet().containsAll(sounds.keySet())) {
                refuse("holds the fingerprint of a sound and no examination of its media");
            }
            examinations.forEach((media, name) -> {
                var examination = examination(opened, name);
                if (sounds.get(media) instanceof String heard) {
                    sound(opened, heard, examination);
                }
            });
            return new CaseFile(
                    in,
                    key,
                    pseudonym,
                    Manifest.sha256(text(Layout.TAG_MANIFEST)),
                    choices,
                    strands,
                    originals,
                    examinations,
                    sounds);
        }

        private void requireSigned(AuthorKey key) {
            var message = text(Layout.TAG_MANIFEST).getBytes(StandardCharsets.UTF_8);
            if (!signatures.holds(key, Layout.NAMESPACE, message, text(Layout.SIGNATURE))) {
                refuse("is not signed with the key in it: it was changed, or put together by somebody else");
            }
        }

        private void requireHashes() {
            var data = new HashMap<>(opened.hashes());
            var tags = new HashMap<String, String>();
            Layout.TAGS.forEach(name -> tags.put(name, data.getOrDefault(name, "missing")));
            data.keySet().removeIf(name -> !Layout.isData(name));
            if (!text(Layout.TAG_MANIFEST).equals(new Manifest(tags).text())) {
                refuse("does not agree with its tag manifest");
            }
            if (!text(Layout.MANIFEST).equals(new Manifest(data).text())) {
                refuse("does not agree with its manifest: a file was changed, added or left out");
            }
        }

        private List<Strand> strands(CaseId in) {
            var chains = opened.hashes().keySet().stream()
                    .filter(name -> name.startsWith(Layout.LOG))
                    .sorted()
                    .map(name -> Layout.chain(name, in))
                    .toList();
            var files = opened.hashes().keySet().stream()
                    .filter(name -> name.startsWith(Layout.ACTS) || name.startsWith(Layout.CHECKPOINTS))
                    .count();
            if (chains.isEmpty() || files != 3L * chains.size() + 1) {
                refuse("holds logs without acts or checkpoints, or the other way round");
            }
            return chains.stream()
                    .map(chain -> StrandText.read(chain, this::text, signatures))
                    .toList();
        }

        /// What describes the bag is what would be written of it.
        private void requireTags(
                AuthorKey key, @Nullable String pseudonym, CaseId in, Choices choices, List<Strand> strands) {
            var data = opened.hashes().keySet().stream().filter(Layout::isData).toList();
            var octets = data.stream().mapToLong(opened::size).sum();
            var info = new BagInfo(
                    in, Bag.last(strands, key.author()), choices.classes(), choices.originals(), octets, data.size());
            var manifest = new Manifest(data.stream().collect(Collectors.toMap(name -> name, opened.hashes()::get)));
            var line = key.line() + (pseudonym == null ? "" : SPACE + pseudonym);
            for (var tag : Bag.tags(manifest, info, line).entrySet()) {
                var text = text(tag.getKey());
                var isEarlier =
                        tag.getKey().equals(Layout.VERIFY) && Bag.EARLIER_VERIFY.contains(Manifest.sha256(text));
                if (!text.equals(tag.getValue()) && !isEarlier) {
                    refuse("has a " + tag.getKey() + " that this program would have written otherwise");
                }
            }
            var made = Bag.made(strands);
            made.forEach((name, hash) -> {
                if (!hash.equals(opened.hashes().get(name))) {
                    refuse("has a " + name + " that does not say what its logs say");
                }
            });
            if (data.stream().filter(Layout::isMade).count() != made.size()) {
                refuse("has a time stamp that its logs do not speak of");
            }
            if (!text(Layout.KEYS).equals(Bag.keys(strands, key))) {
                refuse("lists keys that are not those of its logs");
            }
        }

        private SortedMap<MediaId, String> media(String folder) {
            var media = new TreeMap<MediaId, String>();
            for (var name : opened.hashes().keySet()) {
                if (name.startsWith(folder) && media.put(Layout.media(name, folder), name) != null) {
                    refuse("holds a media twice: " + name);
                }
            }
            return media;
        }

        private String text(String name) {
            return CaseFile.text(opened, name);
        }

        private static void refuse(String says) {
            throw new CaseFileException("The case file " + says);
        }
    }
}
