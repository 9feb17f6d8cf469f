package org.whence.cli.say;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whence.cli.kit.Arguments;
import org.whence.cli.kit.CaseArgument;
import org.whence.cli.kit.ExitCode;
import org.whence.cli.kit.Invocation;
import org.whence.cli.kit.NotUnderstoodException;
import org.whence.core.provenance.Claim;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;
import org.whence.work.desk.Verbs;
import org.whence.work.say.RecordClaim;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `whence claim CASE MEDIA --when SPAN --quote TEXT`
@Command(name = "claim", description = "Record what someone asserts of a media; prints the claim's id.")
public final class ClaimCommand implements Callable<Integer> {

    @ParentCommand
    private Invocation whence;

    @Mixin
    private CaseArgument.OfMedia about;

    @Option(names = "--when", paramLabel = "SPAN", description = "The claimed time: 2025-03-07, A..B, A.., ..B.")
    private @Nullable String when;

    @Option(names = "--of", defaultValue = "recorded", description = "recorded, published, or event.")
    private String of;

    @Option(names = "--implied", description = "The words name no time; the span is mine.")
    private boolean implied;

    @Option(names = "--where", description = "The claimed place.")
    private @Nullable String where;

    @Option(names = "--how-many", description = "The claimed number.")
    private @Nullable String howMany;

    @Option(names = "--who", description = "Who is claimed to be seen or heard.")
    private @Nullable String who;

    @Option(names = "--what", description = "What is claimed to be seen.")
    private @Nullable String what;

    @Option(names = "--quote", required = true, description = "The words that make the claim.")
    private String quote;

    @Option(names = "--by", description = "The outlet or account that says it.")
    private @Nullable String by;

    @Option(names = "--said-at", paramLabel = "TIME", description = "When it was said.")
    private @Nullable String saidAt;

    @Option(names = "--post", paramLabel = "ID", description = "The post in which it was said.")
    private @Nullable String post;

    @Option(names = "--part", paramLabel = "FROM-TO", description = "The stretch of the clip that it is about.")
    private @Nullable String part;

    @Override
    public Integer call() throws Exception {
        return about.write(whence, (media, in, verbs) -> {
            whence.printId(record(verbs, in, media));
            return ExitCode.DONE;
        });
    }

    private RecordId record(Verbs verbs, CaseId in, MediaId media) {
        var saidIn = post == null ? null : Arguments.record(post);
        if (when != null) {
            return verbs.record()
                    .when(
                            in,
                            media,
                            Arguments.part(part),
                            new RecordClaim.When(
                                    Arguments.choice(Claim.Of.class, of, "what a claim of when speaks of"),
                                    Arguments.span(when),
                                    when,
                                    implied,
                                    quote,
                                    by,
                                    Arguments.reading(saidAt),
                                    saidIn));
        }
        var other = other();
        return verbs.record()
                .other(
                        in,
                        media,
                        Arguments.part(part),
                        new RecordClaim.Other(
                                other.attribute(), other.value(), quote, by, Arguments.reading(saidAt), saidIn));
    }

    private record Other(Claim.Attribute attribute, String value) {}

    private Other other() {
        if (where != null) {
            return new Other(Claim.Attribute.WHERE, where);
        }
        if (howMany != null) {
            return new Other(Claim.Attribute.HOW_MANY, howMany);
        }
        if (who != null) {
            return new Other(Claim.Attribute.WHO, who);
        }
        if (what != null) {
            return new Other(Claim.Attribute.WHAT, what);
        }
        throw new NotUnderstoodException(
                "A claim asserts something: give --when, --where, --how-many, --who or --what.");
    }
}
