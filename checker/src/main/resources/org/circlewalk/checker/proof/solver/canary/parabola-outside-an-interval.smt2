; satisfiable: u = 0, v = 0, w = 1
; A quantified inequality of the real numbers, with equations beside it under the quantifier.
(declare-fun u () Real)
(declare-fun v () Real)
(declare-fun w () Real)
(assert (forall ((t Real)) (and (=> (or (< t 2) (< (+ w 2) t)) (< u (* (- t 2) (- t 2)))) (= u 0) (= v 0) (not (= w 0)))))
