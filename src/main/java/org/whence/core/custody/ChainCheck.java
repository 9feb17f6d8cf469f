package org.whence.core.custody;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.core.json.JsonException;
import org.whence.core.record.ActId;

/// Walks a chain from its first line to its last and finds what does not hold, wherever the lines come from.
///
/// A line holds if it has the exact form, its number and the hash of the line before it follow on, and it names the
/// chain's author. The first line opens the chain: its payload has to be there and to name the chain's case, key and
/// desk. Any other payload may be withheld. A signed checkpoint has to agree with the line that it speaks of. For one
/// thread.
public final class ChainCheck {

    /// What was found at a line.
    public sealed interface Result {

        /// The line holds, and so does its payload if it is there.
        record Sound(ActId id, LogLine line) implements Result {}

        /// The line holds; the payload beside it is not the one that it was written over, or cannot be read.
        ///
        /// @param says what, in a sentence
        record Changed(ActId id, LogLine line, String says) implements Result {}

        /// The chain ends before this line: neither it nor any that follows counts.
        ///
        /// @param says what, in a sentence
        record Broken(long seq, String says) implements Result {}
    }

    private final ChainName chain;
    private final Map<Long, Set<ActId>> signed = new HashMap<>();
    private final Sha256 hash = new Sha256();
    private Head head = Head.EMPTY;
    private long covered;
    private boolean broken;

    /// @param signed checkpoints of the chain whose signatures were verified; of other chains are passed over
    public ChainCheck(ChainName chain, Collection<Checkpoint> signed) {
        this.chain = chain;
        for (var checkpoint : signed) {
            if (checkpoint.chain().equals(chain)) {
                this.signed
                        .computeIfAbsent(checkpoint.head().size(), _ -> new HashSet<>())
                        .add(checkpoint.head().last());
            }
        }
    }

    /// Takes the next line.
    ///
    /// @param text with its final line feed
    /// @param payload null where it is withheld or erased
    /// @throws IllegalStateException after a line was broken
    public Result next(String text, ActLog.@Nullable Payload payload) {
        if (broken) {
            throw new IllegalStateException("The chain is broken at line " + head.size());
        }
        LogLine line;
        try {
            line = LogLine.parse(text);
        } catch (IllegalArgumentException | JsonException wrong) {
            return broken("is not a line of a log: " + wrong.getMessage());
        }
        var id = hash.name(text);
        var flaw = flaw(line, id, payload);
        if (flaw.isPresent()) {
            return broken(flaw.get());
        }
        head = new Head(head.size() + 1, id);
        if (signed.containsKey(head.size())) {
            covered = head.size();
        }
        if (payload != null && !hash.commitment(payload).equals(line.payload())) {
            return new Result.Changed(id, line, "The payload of line " + line.seq() + " was changed");
        }
        return new Result.Sound(id, line);
    }

    /// Says what is wrong once all lines were taken: a checkpoint speaks of more lines than there are.
    public Optional<String> end() {
        return signed.keySet().stream()
                .max(Long::compare)
                .filter(size -> size > head.size() && !broken)
                .map(size ->
                        "The chain ends after " + head.size() + " lines, and a signed checkpoint speaks of " + size);
    }

    /// The head of what held so far.
    public Head head() {
        return head;
    }

    /// How many of the lines a signed checkpoint vouches for. Of another author's chain, only these count.
    public long covered() {
        return covered;
    }

    private Result broken(String says) {
        broken = true;
        return new Result.Broken(head.size(), "Line " + head.size() + " " + says);
    }

    private Optional<String> flaw(LogLine line, ActId id, ActLog.@Nullable Payload payload) {
        if (line.seq() != head.size()) {
            return Optional.of("bears the number " + line.seq());
        }
        if (!line.previous().equals(head.last())) {
            return Optional.of("does not follow from the line before it: one of the two was changed");
        }
        if (!line.author().equals(chain.author())) {
            return Optional.of("is by another author: " + line.author());
        }
        if (line.act().equals("opened") != (line.seq() == 0)) {
            return Optional.of("is \"" + line.act() + "\": a chain is opened by its first line and by no other");
        }
        if (!Set.of(id).containsAll(signed.getOrDefault(line.seq() + 1, Set.of()))) {
            return Optional.of("is not the one that a signed checkpoint speaks of: the chain was written anew");
        }
        return line.seq() == 0 ? openingFlaw(payload) : Optional.empty();
    }

    private Optional<String> openingFlaw(ActLog.@Nullable Payload payload) {
        if (payload == null) {
            return Optional.of("does not say what the chain belongs to: its payload is missing");
        }
        try {
            if (ActJson.read(payload.json(), chain) instanceof Act.Opened opened && isOpening(opened)) {
                return Optional.empty();
            }
            return Optional.of("opens another chain: the case, key or desk differs");
        } catch (JsonException unreadable) {
            return Optional.of("cannot be read: " + unreadable.getMessage());
        }
    }

    private boolean isOpening(Act.Opened opened) {
        return new ChainName(opened.in(), opened.key().author(), opened.desk()).equals(chain);
    }
}
