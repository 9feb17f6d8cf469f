package org.whence;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the program never does, or does in one place only.
class HabitsTest {

    @ParameterizedTest
    @MethodSource({"never", "in_one_place", "shape"})
    void holds(ArchRule rule) {
        rule.check(Program.MAIN);
    }

    @ParameterizedTest
    @MethodSource("no_test_is_skipped")
    void holds_of_tests(ArchRule rule) {
        rule.check(Program.TESTS);
    }

    static Stream<ArchRule> never() {
        return Stream.of(
                noClasses()
                        .should(know("java\\.net\\.(http\\..*|.*Socket.*|.*URLConnection|InetAddress.*|ProxySelector)"))
                        .orShould(know("(javax\\.net|com\\.sun\\.net|java\\.nio\\.channels\\..*(Socket|Datagram)).*"))
                        .orShould(use("java\\.net\\.URL\\.(open.*|getContent.*)"))
                        .because("Whence works offline: a look-up tells somebody what is being looked for"),
                noClasses()
                        .should(know("(java\\.awt|javax\\.imageio|javax\\.swing)\\..*"))
                        .because("pictures are decoded by FFmpeg in a worker"),
                noClasses()
                        .should(use("java\\.lang\\.Thread\\.(stop|suspend|resume|setDaemon|sleep)\\(.*"))
                        .because("what waits is told when to go on"),
                NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.because("the reader of a catch needs a name to go by"));
    }

    static Stream<ArchRule> in_one_place() {
        return Stream.of(
                except("org\\.whence\\.ui\\.kit\\.\\w*Icons?")
                        .should(use("javafx\\.scene\\.image\\.Image\\.<init>\\(java\\.(lang\\.String|io).*"))
                        .because("the window is handed pixels and decodes nothing but its own icons"),
                except("org\\.whence\\.ui\\.kit\\.FxBackground")
                        .should(use("javafx\\.application\\.Platform\\.runLater\\(.*"))
                        .orShould(know("javafx\\.concurrent\\..*"))
                        .because("the FX thread is entered in one place"),
                except("org\\.whence\\.ui\\.kit\\.Wrapped")
                        .should(use("javafx\\..*\\.(setWrapText|wrapTextProperty)\\(.*"))
                        .because("JavaFX throws where it breaks a line of right-to-left letters"),
                except("org\\.whence\\.adapter\\.worker\\..*")
                        .should(know("java\\.lang\\.ProcessBuilder"))
                        .orShould(use("java\\.lang\\.Runtime\\.exec\\(.*"))
                        .because("processes are started where their limits and their sandbox are"),
                except("org\\.whence\\.adapter\\.casefile\\..*")
                        .should(know("java\\.util\\.zip\\.Zip.*"))
                        .because(
                                "a zip is read by the one reader that refuses what the canonical writer would not write"),
                except("org\\.whence\\.adapter\\.(casefile|keys)\\..*")
                        .should(know("java\\.security\\.(Signature|PrivateKey|KeyFactory|KeyPair.*)"))
                        .because("whoever signs or checks a signature stands beside the keys"),
                except("org\\.whence\\.app\\..*")
                        .should(ACCESS_STANDARD_STREAMS)
                        .because("app hands out the streams, so that tests can read them"),
                except("org\\.whence\\.app\\..*")
                        .should(use(
                                "java\\.time\\..*\\.now\\(.*|java\\.time\\.(Clock|InstantSource)\\.(system|tick).*"))
                        .orShould(use("java\\.lang\\.System\\.currentTimeMillis\\(\\)"))
                        .orShould(use(
                                "java\\.util\\.Random\\.<init>\\(\\)|java\\.security\\.SecureRandom\\.<init>\\(\\)"))
                        .orShould(use("java\\.lang\\.Math\\.random\\(\\)|java\\.util\\.UUID\\.randomUUID\\(\\)"))
                        .orShould(know("java\\.util\\.concurrent\\.ThreadLocalRandom"))
                        .because("clock and chance are handed in, so that tests can set them"),
                noClasses()
                        .that()
                        .resideInAnyPackage("org.whence.core..", "org.whence.work..")
                        .should(use("java\\.lang\\.Thread\\.(<init>|of|start).*"))
                        .orShould(know("java\\.util\\.concurrent\\.Executors"))
                        .because("core and work are blocking code; whoever calls brings the threads"));
    }

    static Stream<ArchRule> shape() {
        return Stream.of(
                classes()
                        .that()
                        .areNotInterfaces()
                        .and()
                        .areNotEnums()
                        .and()
                        .areNotAnonymousClasses()
                        .and()
                        .doNotHaveModifier(ABSTRACT)
                        .should()
                        .haveModifier(FINAL)
                        .because("nothing here is meant to be inherited from"),
                noClasses()
                        .should()
                        .haveNameMatching(".*(Util|Utils|Common|Impl|Helper|Manager)")
                        .orShould()
                        .resideInAnyPackage("..util..", "..common..", "..impl..", "..model..", "..manager..")
                        .because("a name says what a thing is"));
    }

    static Stream<ArchRule> no_test_is_skipped() {
        return Stream.of(noClasses()
                .should(know("org\\.junit\\.jupiter\\.api\\.(Disabled|Assumptions|condition\\..*)"))
                .orShould(know("org\\.opentest4j\\.(TestAborted|TestSkipped)Exception|org\\.assertj\\..*Assumptions"))
                .because("a skipped test proves nothing: tests that need more than this machine are tagged"));
    }

    /// Every class but those of these names, and their members.
    private static GivenClassesConjunction except(String names) {
        return noClasses().that().haveNameNotMatching("(" + names + ")(\\$.*)?");
    }

    /// Whether a class mentions one whose full name matches.
    private static ArchCondition<JavaClass> know(String names) {
        return dependOnClassesThat(
                describe("match " + names, type -> type.getName().matches(names)));
    }

    /// Whether a class calls, or refers to, a member whose full name, with its parameters, matches.
    private static ArchCondition<JavaClass> use(String members) {
        return accessTargetWhere(describe(
                "a target matches " + members,
                access -> access.getTarget().getFullName().matches(members)));
    }
}
