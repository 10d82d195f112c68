package org.circlewalk.checker.proof.contract;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A method with a contract, whether it is one of the code or a model method, which exists in contracts only.
 *
 * @param key            such as {@code org.circlewalk.spec.circle.Circle.wrap(int,int)}, see {@link MethodKey}
 * @param className      the qualified name of its class
 * @param name           its simple name; of a constructor that of the class
 * @param parameterTypes simple names
 * @param source         the file, relative to the root of the sources
 * @param line           the line where its contract begins, from 1
 * @param text           contract and method, as they are written
 * @param remarks        the plain comments right above the contract, each without its slashes
 * @param clauses        how many clauses its contract has, those inside the body included
 * @param model          whether it is a model method
 * @param calls          keys of the methods of this project that its body or its contract names, itself left out
 * @param unknownCalls   half a sentence for each method or field it names of which no contract says anything
 * @param endlessness    half a sentence for each reason why it need not end: a proof of it might rest on itself
 */
public record ContractedMethod(String key, String className, String name, List<String> parameterTypes, Path source,
                               int line, String text, List<String> remarks, int clauses, boolean model,
                               Set<String> calls, List<String> unknownCalls, List<String> endlessness) {
}
