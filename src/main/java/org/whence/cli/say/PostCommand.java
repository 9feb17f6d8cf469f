package org.whence.cli.say;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.whence.cli.kit.CaseArgument;
import org.whence.cli.kit.ExitCode;
import org.whence.cli.kit.Invocation;
import org.whence.cli.kit.MediaArgument;
import org.whence.cli.kit.NotUnderstoodException;
import org.whence.cli.kit.PostOptions;
import org.whence.core.record.MediaId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `whence post CASE MEDIA...`
@Command(name = "post", description = "Record a publication that carried media held here; prints its id.")
public final class PostCommand implements Callable<Integer> {

    @ParentCommand
    private Invocation whence;

    @Mixin
    private CaseArgument of;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "MEDIA",
            description = "Names in the case, SHA-256 or the beginning of it, or files.")
    private List<String> media;

    @Mixin
    private PostOptions options;

    @Override
    public Integer call() throws Exception {
        return of.write(whence, (in, verbs) -> {
            var post = options.post(verbs);
            if (post == null) {
                throw new NotUnderstoodException("A post needs its address or its account: give --post or --account.");
            }
            var carried = new ArrayList<MediaId>();
            for (var argument : media) {
                carried.add(MediaArgument.in(in, argument, verbs));
            }
            verbs.record().post(in, post, carried);
            whence.printId(post.id());
            return ExitCode.DONE;
        });
    }
}
