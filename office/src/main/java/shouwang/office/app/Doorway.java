package shouwang.office.app;

import java.io.IOException;
import java.net.BindException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import shouwang.office.app.postgres.CannotStart;

/** Where the office is reached from, and whether what passes is encrypted (网页入口). */
record Doorway(InetAddress address, int port, Optional<Tls> tls) {

    private static final String PASSWORD = "SHOUWANG_TLS_PASSWORD";

    /** @throws CannotStart when the address is not this machine's, is taken, or would carry passwords in the open */
    static Doorway of(StartOptions options, Map<String, String> environment) {
        Doorway doorway = new Doorway(
                address(options.listen()),
                options.port(),
                options.tlsKeystore().map(file -> Tls.of(file, environment.getOrDefault(PASSWORD, ""))));
        if (doorway.isOpenToOthers() && doorway.tls().isEmpty() && !options.plainHttp()) {
            throw new CannotStart(
                    "对外服务(--listen " + options.listen() + ")必须加密:请用 --tls-keystore 指定证书库;只有在可信的网络里才可以改用 --plain-http");
        }
        doorway.refuseATakenPort();
        return doorway;
    }

    private static InetAddress address(String name) {
        try {
            return InetAddress.getByName(name);
        } catch (UnknownHostException unknown) {
            throw new CannotStart("没有 " + name + " 这个地址,请检查 --listen", unknown);
        }
    }

    private void refuseATakenPort() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address, port));
        } catch (BindException taken) {
            if (taken.getMessage().contains("assign")) {
                throw new CannotStart(address.getHostAddress() + " 不是本机的地址,请检查 --listen", taken);
            }
            if (taken.getMessage().contains("ermission")) {
                throw new CannotStart("没有权限使用端口 " + port + ",请用 --port 换一个 1024 以上的端口", taken);
            }
            throw taken(taken);
        } catch (IOException failure) {
            throw taken(failure);
        }
    }

    CannotStart taken(Throwable cause) {
        return new CannotStart("端口 " + port + " 已被别的程序占用,请用 --port 换一个端口", cause);
    }

    boolean isOpenToOthers() {
        return !address.isLoopbackAddress();
    }

    boolean isInTheOpen() {
        return isOpenToOthers() && tls.isEmpty();
    }

    /** The address as a person types it into the browser. */
    String url() {
        InetAddress shown = address.isAnyLocalAddress() ? ofThisMachine() : address;
        String host = shown instanceof Inet6Address ? "[" + shown.getHostAddress() + "]" : shown.getHostAddress();
        return (tls.isPresent() ? "https://" : "http://") + host + ":" + port;
    }

    private static InetAddress ofThisMachine() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(each -> each instanceof Inet4Address && !each.isLoopbackAddress())
                    .findFirst()
                    .orElse(InetAddress.getLoopbackAddress());
        } catch (SocketException noNetwork) {
            return InetAddress.getLoopbackAddress();
        }
    }

    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("server.address", address.getHostAddress());
        settings.put("server.port", Integer.toString(port));
        tls.ifPresent(given -> {
            settings.put("server.ssl.key-store", given.keystore().toUri().toString());
            settings.put("server.ssl.key-store-password", given.password());
        });
        return settings;
    }

    /** A certificate with its key, seen to open with the password. */
    record Tls(Path keystore, String password) {

        private static Tls of(Path keystore, String password) {
            if (!Files.isReadable(keystore)) {
                throw new CannotStart("读不到证书库 " + keystore + ",请检查 --tls-keystore");
            }
            try {
                KeyStore.getInstance(keystore.toFile(), password.toCharArray());
            } catch (IOException | GeneralSecurityException wrong) {
                throw new CannotStart("证书库 " + keystore + " 打不开,请检查文件和环境变量 " + PASSWORD + " 中的密码", wrong);
            }
            return new Tls(keystore.toAbsolutePath(), password);
        }
    }
}
