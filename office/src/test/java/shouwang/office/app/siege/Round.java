package shouwang.office.app.siege;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import shouwang.office.app.siege.Clerk.Answer;

/**
 * One roster and one list of a round, handed in step by step; every acknowledgement is remembered, so that it can be
 * asked for when the office was killed in between.
 */
final class Round {

    static final int HOUSEHOLDS = 1000;
    private static final int PEOPLE = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int LISTED = 300;
    private static final int DECISIONS = 30;
    private static final String[] VILLAGES = {"复兴庙村", "四洞桥村", "道士观村"};

    /** What is under way. */
    enum Step {
        READING("reading a roster"),
        APPLYING("applying it"),
        TAKING_A_LIST("taking a list"),
        DECIDING("deciding");

        private final String words;

        Step(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private final int number;
    private final Map<Step, CountDownLatch> begun = new EnumMap<>(Step.class);
    private final List<String> decided = Collections.synchronizedList(new ArrayList<>());
    private volatile Optional<String> importAddress = Optional.empty();
    private volatile boolean isStaged;
    private volatile boolean isApplied;
    private volatile Optional<String> listAddress = Optional.empty();
    private volatile boolean isRowAnswered;

    Round(int number) {
        this.number = number;
        for (Step step : Step.values()) {
            begun.put(step, new CountDownLatch(1));
        }
    }

    int number() {
        return number;
    }

    /** What the office had said is done, in words. */
    String acknowledged() {
        List<String> said = new ArrayList<>();
        importAddress.ifPresent(address -> said.add(isApplied ? "applied" : isStaged ? "read" : "received"));
        listAddress.ifPresent(address -> said.add("list"));
        if (isRowAnswered) {
            said.add("answer");
        }
        if (!decided.isEmpty()) {
            said.add(decided.size() + " decisions");
        }
        return said.isEmpty() ? "nothing" : String.join(", ", said);
    }

    /** Returns when a step has begun. */
    void awaitStep(Step step) throws InterruptedException {
        begun(step).await();
    }

    Optional<String> importAddress() {
        return importAddress;
    }

    boolean isStaged() {
        return isStaged;
    }

    boolean isApplied() {
        return isApplied;
    }

    Optional<String> listAddress() {
        return listAddress;
    }

    boolean isRowAnswered() {
        return isRowAnswered;
    }

    /** The reasons of the decisions that were acknowledged. */
    List<String> decided() {
        return List.copyOf(decided);
    }

    String householdNos() {
        return "K%02d-".formatted(number);
    }

    /** Why the one row that nobody knows is given up. */
    String answerReason() {
        return "查无此人%02d".formatted(number);
    }

    String rosterName() {
        return "第%d轮花名册.csv".formatted(number);
    }

    String listName() {
        return "第%d轮.csv".formatted(number);
    }

    /** Everything a town office does in a round; may be killed at any moment, and done again from the start. */
    void work(Clerk clerk) throws IOException, InterruptedException {
        handInRoster(clerk);
        applyRoster(clerk);
        takeList(clerk);
        decide(clerk);
    }

    private void handInRoster(Clerk clerk) throws IOException, InterruptedException {
        begun(Step.READING).countDown();
        if (importAddress.isEmpty() || !readOn(clerk, importAddress.get())) {
            importAddress =
                    Optional.of(done(clerk.handIn("/imports", "/imports", Map.of(), "files", rosterName(), roster())));
        }
        waitFor(clerk, "待应用");
        isStaged = true;
    }

    /** By the button of an import that was interrupted; every other round hands the file in again instead. */
    private boolean readOn(Clerk clerk, String address) throws IOException, InterruptedException {
        if (number % 2 == 0 || !clerk.look(address).body().contains("继续读取</button>")) {
            return false;
        }
        done(clerk.press(address, address + "/reading", Map.of()));
        return true;
    }

    private void applyRoster(Clerk clerk) throws IOException, InterruptedException {
        String address = importAddress.orElseThrow();
        begun(Step.APPLYING).countDown();
        done(clerk.press(address, address + "/application", Map.of()));
        waitFor(clerk, "已应用");
        isApplied = true;
    }

    private void takeList(Clerk clerk) throws IOException, InterruptedException {
        begun(Step.TAKING_A_LIST).countDown();
        listAddress = Optional.of(
                done(clerk.handIn("/lists", "/lists", Map.of("kind", "visit"), "file", listName(), list())));
        // Not waiting any more: answered before the kill.
        Optional<String> clue = clerk.look("/waiting").find("name=\"clue\"[^>]*value=\"(\\d+)\"");
        if (clue.isPresent()) {
            done(clerk.press(
                    "/waiting",
                    "/waiting/answers",
                    Map.of("clue", clue.get(), "answer", "cannot-be-found", "reason", answerReason())));
        }
        isRowAnswered = true;
    }

    private void decide(Clerk clerk) throws IOException, InterruptedException {
        begun(Step.DECIDING).countDown();
        for (int i = 0; i < DECISIONS; i++) {
            String household = clerk.look("/households?words=" + encoded(householdNos() + i))
                    .find("href=\"/households/(\\d+)\"")
                    .orElseThrow();
            String reason = "第%02d轮第%02d户".formatted(number, i);
            String page = "/households/" + household;
            Answer answer = clerk.press(page, page + "/key-groups", Map.of("reason", reason));
            // 409: done before the kill.
            if (answer.isDone()) {
                decided.add(reason);
            } else if (answer.status() != 409) {
                done(answer);
            }
        }
    }

    private void waitFor(Clerk clerk, String state) throws IOException, InterruptedException {
        String address = importAddress.orElseThrow();
        Instant end = Instant.now().plus(PATIENCE);
        Answer page = clerk.look(address);
        while (!page.body().contains(state) || page.body().contains("自动更新")) {
            if (page.status() != 200
                    || page.body().contains("未能读取")
                    || Instant.now().isAfter(end)) {
                throw new AssertionError("waiting for %s at %s: %d, %s %s"
                        .formatted(
                                state,
                                address,
                                page.status(),
                                page.find("office-word[^>]*>([^<]*)").orElse(""),
                                page.find("role=\"alert\"[^>]*>([^<]*)").orElse("")));
            }
            page = clerk.look(address);
        }
    }

    private static String done(Answer answer) {
        if (!answer.isDone()) {
            throw new AssertionError("refused with " + answer.status() + ": "
                    + answer.find("class=\"alert[^>]*>([^<]*)").orElse(answer.body()));
        }
        return answer.leadsTo().replaceAll("https?://[^/]*|\\?.*", "");
    }

    private CountDownLatch begun(Step step) {
        return java.util.Objects.requireNonNull(begun.get(step));
    }

    private byte[] roster() {
        StringBuilder rows = new StringBuilder("村,组,户编号,姓名,性别,证件号码,与户主关系,工资性收入\r\n");
        for (int household = 0; household < HOUSEHOLDS; household++) {
            for (int person = 0; person < PEOPLE; person++) {
                rows.append("%s,%d组,%s%d,样%d轮%d口%d,男,%s,%s,%s\r\n"
                        .formatted(
                                VILLAGES[household % VILLAGES.length],
                                1 + household % 7,
                                householdNos(),
                                household,
                                number,
                                household,
                                person,
                                identity(household, person),
                                person == 0 ? "户主" : "之子",
                                person == 0 ? "12000" : ""));
            }
        }
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] list() {
        StringBuilder rows = new StringBuilder("姓名,证件号码,户主姓名,村,组\r\n");
        for (int row = 0; row < LISTED; row++) {
            rows.append(
                    "样%d轮%d口1,%s,,%s,\r\n".formatted(number, row, identity(row, 1), VILLAGES[row % VILLAGES.length]));
        }
        rows.append("样无此人%d,,,%s,\r\n".formatted(number, VILLAGES[0]));
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A number of nobody, sound in its check digit. */
    private String identity(int household, int person) {
        String digits =
                "512099%d01%02d%03d".formatted(1950 + number, 1 + household / 333, household % 333 * 3 + person);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * ((1 << (17 - i)) % 11);
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    private static String encoded(String words) {
        return java.net.URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
