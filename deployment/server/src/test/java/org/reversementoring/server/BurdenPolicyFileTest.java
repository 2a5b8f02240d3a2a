package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reversementoring.spi.SelfCheck;
import org.reversementoring.wellbeing.BurdenPolicy;
import org.reversementoring.wellbeing.Threshold;

class BurdenPolicyFileTest {
    @TempDir
    Path folder;

    private Path file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("policy.yaml"), yaml);
    }

    private Settings settings(String policy) {
        Map<String, String> environment = new HashMap<>();
        environment.put("RM_OIDC_ISSUER", "http://127.0.0.1:1/realms/x");
        environment.put("RM_DATABASE_URL", "jdbc:h2:file:" + folder.resolve("data"));
        environment.put("RM_KEY_FILE", folder.resolve("keys.json").toString());
        environment.put("RM_BURDEN_POLICY", policy);
        return Settings.read(environment, null);
    }

    private BurdenPolicy read(String yaml) throws IOException {
        return BurdenPolicyFile.read(settings(file(yaml).toString()));
    }

    @Test
    void the_shipped_document_says_what_the_domain_takes_for_its_default_and_that_it_is_not_validated() {
        assertThat(BurdenPolicyFile.read(settings(""))).isEqualTo(BurdenPolicy.DEFAULT);
        assertThat(BurdenPolicyFile.sample()).contains("NOT validated", "RM_BURDEN_POLICY");
    }

    @Test
    void the_shipped_document_names_the_bounds_of_every_threshold() {
        for (Threshold threshold : Threshold.values()) {
            String from = BurdenPolicyFile.sample()
                    .substring(BurdenPolicyFile.sample().indexOf("  " + threshold.signal() + ":"));
            String line = from.substring(from.indexOf("    " + threshold.key() + ":"));
            assertThat(line.substring(0, Math.min(400, line.length())))
                    .as(threshold.path())
                    .contains(threshold.least() + " to " + threshold.most());
        }
    }

    @Test
    void a_site_has_its_own_thresholds_and_a_programme_differs_from_them() throws IOException {
        String programme = "0190c0de-0000-7000-8000-000000000000";
        BurdenPolicy policy = read(BurdenPolicyFile.sample()
                        .replace("version: default-1", "version: firm-2026.1")
                        .replace("offerMinutes: 300", "offerMinutes: 240")
                + "programmes: {" + programme + ": {window: P60D, thresholds: {S5: {capMinutes: 200}}}}\n");
        assertThat(policy.version()).isEqualTo("firm-2026.1");
        assertThat(policy.general().at(Threshold.IDENTITY_OFFER)).isEqualTo(240);
        assertThat(policy.general().at(Threshold.IDENTITY_CAP)).isEqualTo(300);
        assertThat(policy.programmes().values()).singleElement().satisfies(own -> {
            assertThat(own.at(Threshold.IDENTITY_CAP)).isEqualTo(200);
            assertThat(own.window()).hasDays(60);
        });
    }

    @Test
    void all_faults_of_a_document_are_told_together_with_the_file_and_what_to_do() {
        assertThatThrownBy(() -> read(BurdenPolicyFile.sample()
                                .replace("offerMinutes: 300", "offerMinutes: 100")
                                .replace("window: P30D", "window: month")
                                .replace("    watch: 4 ", "    watch: 4\n    watch: 5 ")
                        + "colour: blue\nthresholds:\n  S10: {offer: 5}\n"))
                .isInstanceOf(Settings.FaultyException.class)
                .hasMessageContaining("policy.yaml has 5 fault(s)")
                .hasMessageContaining("leave RM_BURDEN_POLICY out")
                .hasMessageContaining("thresholds.S5.offerMinutes must not be below thresholds.S5.watchMinutes")
                .hasMessageContaining("window must be whole days")
                .hasMessageContaining("thresholds.S3.watch stands there more than once")
                .hasMessageContaining("\n  thresholds stands there more than once")
                .hasMessageContaining("colour is no key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing but words\n",
                "- a\n- b\n",
                "version: [1, 2\n",
                "version: 1\n---\nversion: 2\n",
                "a: &a {b: *a}\n",
                "a: &a [x]\nb: [*a, *a]\n",
                "!!javax.script.ScriptEngineManager [!!java.net.URL [\"http://127.0.0.1:1/\"]]",
                "\u0007"
            })
    void what_is_no_policy_document_is_told_in_one_plain_error(String yaml) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(Settings.FaultyException.class)
                .hasMessageContaining("fault(s)");
    }

    @Test
    void a_list_where_a_number_belongs_is_named_by_its_path() {
        assertThatThrownBy(() -> read(BurdenPolicyFile.sample().replace("offerDeclines: 2", "offerDeclines: [2]")))
                .hasMessageContaining("thresholds.S8.offerDeclines must be one value");
    }

    @Test
    void a_file_that_is_not_there_or_is_no_text_is_told() throws IOException {
        assertThatThrownBy(() -> BurdenPolicyFile.read(
                        settings(folder.resolve("none.yaml").toString())))
                .isInstanceOf(Settings.FaultyException.class)
                .hasMessageContaining("none.yaml");
        Path binary = Files.write(folder.resolve("binary.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 7});
        assertThatThrownBy(() -> BurdenPolicyFile.read(settings(binary.toString())))
                .isInstanceOf(Settings.FaultyException.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void the_product_keeps_the_document_and_does_not_start_with_another_under_the_same_version() throws IOException {
        Settings first = settings("");
        Product.wire(first, Clock.systemUTC()).close();
        Product.wire(first, Clock.systemUTC()).close();
        Settings same = settings(file(BurdenPolicyFile.sample().replace("offerDeclines: 2", "offerDeclines: 3"))
                .toString());
        assertThatThrownBy(() -> Product.wire(same, Clock.systemUTC()))
                .isInstanceOf(Settings.FaultyException.class)
                .hasMessageContaining("change the version");
        assertThat(SelfChecks.run(same)).anySatisfy(line -> {
            assertThat(line.ok()).isFalse();
            assertThat(line.text()).contains("burden policy", "change the version");
        });
        Settings renamed = settings(file("# " + UUID.randomUUID() + "\n"
                        + BurdenPolicyFile.sample()
                                .replace("offerDeclines: 2", "offerDeclines: 3")
                                .replace("default-1", "firm-1"))
                .toString());
        Product.wire(renamed, Clock.systemUTC()).close();
        assertThat(SelfChecks.run(renamed)).extracting(SelfCheck::text).contains("Burden policy firm-1: good");
    }
}
