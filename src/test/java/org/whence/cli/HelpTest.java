package org.whence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

class HelpTest {

    static Stream<CommandSpec> commands() {
        return WhenceCommand.verbs().stream()
                .map(CommandSpec::forAnnotatedObject)
                .flatMap(verb -> Stream.concat(
                        Stream.of(verb), verb.subcommands().values().stream().map(each -> each.getCommandSpec())));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_verb_and_all_that_can_stand_behind_it_is_explained(CommandSpec verb) {
        assertThat(verb.usageMessage().description()).as(verb.name()).isNotEmpty();
        assertThat(verb.args())
                .filteredOn(argument -> argument.description().length == 0)
                .extracting(ArgSpec::toString)
                .as(verb.name())
                .isEmpty();
    }
}
