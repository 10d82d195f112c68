package org.circlewalk.impl.run;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.util.Objects;
import java.util.random.RandomGenerator;
import org.circlewalk.impl.engine.OutputLoss;
import org.circlewalk.impl.model.Attention;
import org.circlewalk.impl.model.Head;
import org.circlewalk.impl.task.RandomStream;

/**
 * A model and how it is trained.
 *
 * @param attention where it looks
 * @param head      what it makes of what it sees
 * @param loss      ℓ
 * @param eta       the step size η &gt; 0
 * @param sigma     every parameter is drawn from N(0, σ²) first; σ = 0 is the initialisation of the paper's theory
 * @param seed      of the initialisation and of the batches
 */
public record ModelDesign(Attention attention, Head head, OutputLoss loss, double eta, double sigma, long seed) {
    /** @throws org.circlewalk.spec.parameter.InvalidParameterException if a parameter is outside its domain */
    public ModelDesign {
        Objects.requireNonNull(loss, "loss");
        require(head.nodes() == attention.nodes(), "K of the head", head.nodes(), "that of the attention, " + attention.nodes());
        require(eta > 0 && Double.isFinite(eta), "eta", eta, "a finite number greater than 0");
        require(sigma >= 0 && Double.isFinite(sigma), "sigma", sigma, "a finite number of at least 0");
    }

    /**
     * Where a run of this design starts.
     *
     * @throws org.circlewalk.spec.parameter.InvalidParameterException if σ takes it out of the range of double
     */
    ModelParameters start() {
        RandomGenerator random = RandomStream.COMPOSED_START.of(seed);
        double[] first = head.initial(random, sigma);
        ModelParameters start = new ModelParameters(first, attention.initial(random, sigma));
        require(start.isFinite(), "sigma", sigma, "so small that the parameters of the start stay in the range of double");
        return start;
    }

    /** The same with another seed. */
    public ModelDesign withSeed(long newSeed) {
        return new ModelDesign(attention, head, loss, eta, sigma, newSeed);
    }
}
