package shouwang.office.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import shouwang.office.app.postgres.Login;
import shouwang.office.app.postgres.ThrowAwayPostgres;

/** The steps from an empty database to the office's tables (数据库升级步骤), as a throw-away database is prepared. */
public final class Migrations implements ThrowAwayPostgres.Preparation {

    /** From the names and contents of all steps. */
    @Override
    public String fingerprint() {
        try {
            Resource[] steps = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/**/*.*");
            Arrays.sort(steps, Comparator.comparing(Migrations::name));
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Resource step : steps) {
                digest.update(name(step).getBytes(StandardCharsets.UTF_8));
                try (InputStream content = step.getInputStream()) {
                    digest.update(content.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String name(Resource step) {
        return String.valueOf(step.getFilename());
    }

    @Override
    public void prepare(Login owner) {
        Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .load()
                .migrate();
    }
}
