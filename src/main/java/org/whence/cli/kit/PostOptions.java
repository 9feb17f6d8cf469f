package org.whence.cli.kit;

import org.jspecify.annotations.Nullable;
import org.whence.core.provenance.Basis;
import org.whence.core.provenance.Post;
import org.whence.work.desk.Verbs;
import picocli.CommandLine.Option;

/// The options that describe a publication. What is typed by a person is *stated*, never *published*.
public final class PostOptions {

    @Option(names = "--post", paramLabel = "URL", description = "Where it was published. Never opened.")
    private @Nullable String address;

    @Option(names = "--account", paramLabel = "NAME", description = "Who published it.")
    private @Nullable String account;

    @Option(
            names = "--posted-at",
            paramLabel = "TIME",
            description = "When it was published, as the platform shows it.")
    private @Nullable String postedAt;

    @Option(names = "--edited-at", paramLabel = "TIME", description = "When it was last edited.")
    private @Nullable String editedAt;

    @Option(names = "--captured-at", paramLabel = "TIME", description = "When the publication was captured.")
    private @Nullable String capturedAt;

    @Option(names = "--text", description = "What it says.")
    private @Nullable String text;

    @Option(names = "--language", paramLabel = "TAG", description = "The language of the text (BCP 47).")
    private @Nullable String language;

    /// The post that the options describe, or null where they describe none.
    ///
    /// @throws NotUnderstoodException if they describe one that cannot be told from others, or a time is unclear
    public @Nullable Post post(Verbs verbs) {
        if (address == null && account == null) {
            if (postedAt != null || editedAt != null || capturedAt != null || text != null) {
                throw new NotUnderstoodException("A post needs its address or its account: give --post or --account.");
            }
            return null;
        }
        return new Post(
                verbs.ids().record(),
                address,
                account,
                text,
                language,
                Arguments.reading(postedAt),
                Arguments.reading(editedAt),
                Arguments.reading(capturedAt),
                Basis.STATED);
    }
}
