package org.whence.core.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.custody.ChainCheck;
import org.whence.core.custody.ChainName;
import org.whence.core.custody.Checkpoint;
import org.whence.core.custody.Link;
import org.whence.core.custody.LoggedAct;
import org.whence.core.custody.SignatureCheck;
import org.whence.core.custody.SignedCheckpoint;
import org.whence.core.json.JsonException;
import org.whence.core.record.ActId;

/// The files of a chain: `log/CHAIN.tsv` has its lines as they are, `acts/CHAIN.jsonl` for each payload that goes a
/// line `{"payload":...,"salt":HEX,"seq":n}` in canonical JSON (RFC 8785), `checkpoints/CHAIN.txt` and `.txt.sig`
/// what its author signed.
final class StrandText {

    private static final String BEFORE = "{\"payload\":";
    private static final Pattern AFTER = Pattern.compile(",\"salt\":\"([0-9a-f]{64})\",\"seq\":(0|[1-9][0-9]{0,15})}");
    private static final int SALT_DIGITS = 64;

    private StrandText() {}

    static List<Entry> write(Strand strand) {
        var name = Layout.chain(strand.chain());
        var acts = new StringBuilder();
        for (var said : strand.acts()) {
            acts.append(line(strand.payload(said), said.seq())).append('\n');
        }
        var signed = strand.signed();
        return List.of(
                Entry.Text.of(Layout.LOG + name + ".tsv", String.join("", strand.lines())),
                Entry.Text.of(Layout.ACTS + name + ".jsonl", acts.toString()),
                Entry.Text.of(
                        Layout.CHECKPOINTS + name + ".txt", signed.checkpoint().text()),
                Entry.Text.of(Layout.CHECKPOINTS + name + ".txt.sig", signed.signature()));
    }

    private static String line(ActLog.Payload payload, long seq) {
        return BEFORE + payload.json() + ",\"salt\":\"" + HexFormat.of().formatHex(payload.salt()) + "\",\"seq\":" + seq
                + "}";
    }

    /// Reads what [#write] wrote, and checks the chain from its first line to its last.
    ///
    /// @throws CaseFileException if anything of it does not hold
    static Strand read(ChainName chain, Texts texts, SignatureCheck signatures) {
        try {
            return checked(chain, texts, signatures);
        } catch (IllegalArgumentException | JsonException wrong) {
            throw new CaseFileException(says(chain, String.valueOf(wrong.getMessage())));
        }
    }

    private static Strand checked(ChainName chain, Texts texts, SignatureCheck signatures) {
        var name = Layout.chain(chain);
        var signed = new SignedCheckpoint(
                Checkpoint.parse(texts.of(Layout.CHECKPOINTS + name + ".txt")),
                texts.of(Layout.CHECKPOINTS + name + ".txt.sig"));
        if (!signed.checkpoint().chain().equals(chain)) {
            throw new CaseFileException(says(chain, "its checkpoint is that of another chain"));
        }
        var payloads = payloads(texts.of(Layout.ACTS + name + ".jsonl"));
        var walk = new ChainCheck(chain, List.of(signed.checkpoint()));
        var lines = new ArrayList<String>();
        var kept = new HashMap<ActId, ActLog.Payload>();
        var said = new ArrayList<Link>();
        for (var line : lines(texts.of(Layout.LOG + name + ".tsv"))) {
            var payload = payloads.remove((long) lines.size());
            switch (walk.next(line, payload)) {
                case ChainCheck.Result.Sound(var id, var read) -> {
                    lines.add(line);
                    if (payload != null) {
                        kept.put(id, payload);
                        said.add(new Link(id, read, payload));
                    }
                }
                case ChainCheck.Result.Changed(var _, var _, var says) ->
                    throw new CaseFileException(says(chain, says));
                case ChainCheck.Result.Broken(var _, var says) -> throw new CaseFileException(says(chain, says));
            }
        }
        var acts = said.parallelStream() // reading them takes longer than all else
                .map(link -> LoggedAct.read(
                        chain, link.id(), link.line(), link.payload().json()))
                .toList();
        if (!payloads.isEmpty() || acts.isEmpty() || !(acts.getFirst().act() instanceof Act.Opened opened)) {
            throw new CaseFileException(says(chain, "its acts and its lines do not belong together"));
        }
        if (walk.covered() != lines.size() || walk.end().isPresent()) {
            throw new CaseFileException(says(
                    chain,
                    "its author signed " + signed.checkpoint().head().size() + " lines, and it has " + lines.size()));
        }
        if (!signed.holds(opened.key(), signatures)) {
            throw new CaseFileException(says(chain, "the signature of its checkpoint is not its author's"));
        }
        return new Strand(chain, opened.key(), lines, kept, acts, signed);
    }

    private static Map<Long, ActLog.Payload> payloads(String text) {
        var payloads = new HashMap<Long, ActLog.Payload>();
        var last = -1L;
        for (var line : lines(text)) {
            var end = line.lastIndexOf(",\"salt\":\"");
            var after = AFTER.matcher(line.substring(Math.max(end, 0), line.length() - 1));
            if (!line.startsWith(BEFORE) || end < 0 || !after.matches() || Long.parseLong(after.group(2)) <= last) {
                throw new IllegalArgumentException("an act is not written as acts are");
            }
            last = Long.parseLong(after.group(2));
            payloads.put(
                    last,
                    new ActLog.Payload(
                            HexFormat.of().parseHex(after.group(1), 0, SALT_DIGITS),
                            line.substring(BEFORE.length(), end)));
        }
        return payloads;
    }

    /// Each with its line feed.
    private static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        for (var from = 0; from < text.length(); ) {
            var end = text.indexOf('\n', from);
            if (end < 0) {
                throw new IllegalArgumentException("its last line does not end");
            }
            lines.add(text.substring(from, end + 1));
            from = end + 1;
        }
        return lines;
    }

    private static String says(ChainName chain, String what) {
        return "The log of author " + chain.author().hex().substring(0, 12) + ": " + what;
    }

    /// The texts of a case file by their names.
    interface Texts {
        /// @throws CaseFileException if there is none of that name, or it is not UTF-8
        String of(String name);
    }
}
