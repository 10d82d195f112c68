; satisfiable: a = 7, b = 3
; Quotients and remainders by unknown integers, one inside of another.
(declare-fun a () Int)
(declare-fun b () Int)
(assert (> b 2))
(assert (= (mod a b) 1))
(assert (= (div a (mod b 2)) 7))
(assert (distinct (mod a (- b 1)) 0))
