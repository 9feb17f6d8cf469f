package org.whence.core.custody;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whence.core.record.ActId;
import org.whence.core.record.AuthorKey;
import org.whence.core.record.CaseId;
import org.whence.core.record.DeskId;

/// A chain in memory. Equal seeds make equal chains; its clock goes on by a second a line.
final class SampleChain {

    private final SplittableRandom random;
    private final AuthorKey key;
    private final ChainName name;
    private final ChainWriter writer;
    private final SampleActs acts;
    private final List<Link> links = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-13T20:11:00.250Z");

    SampleChain(long seed) {
        random = new SplittableRandom(seed);
        var bytes = new byte[32];
        random.nextBytes(bytes);
        key = AuthorKey.ofBytes(bytes);
        name = new ChainName(
                new CaseId(new UUID(random.nextLong(), random.nextLong())),
                key.author(),
                new DeskId(new UUID(random.nextLong(), random.nextLong())));
        writer = new ChainWriter(() -> now = now.plusSeconds(1), random);
        acts = new SampleActs(random, name);
        append(opened(null));
    }

    /// A chain of an opening line and one act of each kind.
    static SampleChain ofEachKind(long seed) {
        var chain = new SampleChain(seed);
        chain.acts.oneOfEach().forEach(chain::append);
        return chain;
    }

    Act.Opened opened(@Nullable ActId continuesFrom) {
        return new Act.Opened(name.in(), key, name.desk(), continuesFrom);
    }

    SampleChain append(Act act) {
        links.add(writer.append(head(), name.author(), act));
        return this;
    }

    SampleChain appendAny(int count) {
        for (var i = 0; i < count; i++) {
            append(acts.any());
        }
        return this;
    }

    ChainName name() {
        return name;
    }

    ChainWriter writer() {
        return writer;
    }

    Head head() {
        return links.isEmpty() ? Head.EMPTY : links.getLast().head();
    }

    List<Link> links() {
        return links;
    }

    List<String> lines() {
        return links.stream().map(link -> link.line().text()).toList();
    }
}
