package shouwang.office.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The database of a data folder for a look (查看): the server that runs there already, whoever started it, or one of our
 * own until we are done. It never makes a database.
 */
public final class VisitedPostgres implements AutoCloseable {

    private final Login application;
    private final Optional<EmbeddedPostgres> own;

    private VisitedPostgres(Login application, Optional<EmbeddedPostgres> own) {
        this.application = application;
        this.own = own;
    }

    /** @throws CannotStart when there is no database, or it can't be reached */
    public static VisitedPostgres of(Path dataFolder, Consumer<String> progress) {
        try {
            Path data = Files.exists(dataFolder) ? dataFolder.toRealPath() : dataFolder.toAbsolutePath();
            Path cluster = data.resolve(Cluster.FOLDER);
            if (!Files.isDirectory(cluster) || !Secrets.existIn(data)) {
                throw new CannotStart("数据目录 " + data + " 中没有数据库，请检查 --data");
            }
            Optional<Integer> port = portOf(cluster);
            if (port.isPresent()) {
                return new VisitedPostgres(
                        Login.local(
                                port.get(),
                                Cluster.APPLICATION,
                                Secrets.readFrom(data).application()),
                        Optional.empty());
            }
            EmbeddedPostgres own = EmbeddedPostgres.start(data, progress);
            return new VisitedPostgres(own.application(), Optional.of(own));
        } catch (IOException failure) {
            throw new CannotStart("数据目录 " + dataFolder + " 不能读（" + failure + "）：请检查权限", failure);
        }
    }

    private static Optional<Integer> portOf(Path cluster) throws IOException {
        return PidFile.of(cluster)
                .filter(PidFile::saysReady)
                .filter(file -> file.process()
                        .filter(new ServerProcesses(cluster)::isOne)
                        .isPresent())
                .flatMap(PidFile::port);
    }

    /** The role of the running office, bound by row-level security. */
    public Login application() {
        return application;
    }

    @Override
    public void close() {
        own.ifPresent(EmbeddedPostgres::close);
    }
}
