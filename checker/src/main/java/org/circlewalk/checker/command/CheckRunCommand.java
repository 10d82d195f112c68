package org.circlewalk.checker.command;

import org.circlewalk.checker.console.output.Progress;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.oracle.RunCheck;
import picocli.CommandLine.Command;

/** {@code circlewalk check run}. */
@Command(name = "run", footer = {"", "Example:",
    "  echo '{\"format\":\"circlewalk-foreign-run-1\",\"numbers\":\"float64\",\"K\":3,\"N\":2,\"p\":0.5,\"M\":2,\"eta\":1,\"epsilon\":0.5,"
        + "\"steps\":[{\"V\":[[0,0,0],[0,0,0],[0,0,0]],\"S\":[0.5,0.5]}]}' | circlewalk check run -"},
    description = {
    "Compares a training run of another program, from zero by population gradient descent, with the certified enclosure of the exact "
        + "run: the step at which it leaves it, by how much, and whether rounding explains that.",
    "The file is {\"format\": \"circlewalk-foreign-run-1\", \"numbers\": \"float64\", \"float32\" or \"bfloat16\", \"K\", \"N\", \"p\", \"M\", "
        + "\"eta\", \"epsilon\", \"steps\": [{\"V\": [[row y], …], \"S\" or \"logits\": [N numbers]}, …]}, step 0 first; or, if its name ends "
        + "in .jsonl or .ndjson, a line with all but the steps and then a line for each step. If wanted, \"sums\" and \"terms\" as for "
        + "check gradient.",
    "Exit code 1 means that rounding does not explain a step. Where the bound grows too wide to tell, the table says: not judged."})
final class CheckRunCommand extends ForeignFileCommand {
    @Override
    protected Report report() {
        return Progress.during("check run", () -> RunCheck.of(file(), limit()));
    }
}
