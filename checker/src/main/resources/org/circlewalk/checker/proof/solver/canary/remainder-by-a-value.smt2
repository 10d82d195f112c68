; satisfiable: s = true, f = 2
; A remainder by the value of a function, beside a quantified choice.
(declare-fun s () Bool)
(declare-fun f (Int) Int)
(assert (forall ((i Int)) (or s (= i 0))))
(assert (< 0 (ite (= (f 3) 0) 0 (mod (- 5) (f 3)))))
